import { useInsertionEffect } from 'react';
import base from '../../playground/src/styles/base.css?inline';
import controls from '../../playground/src/styles/controls.css?inline';
import tokens from '../../playground/src/styles/tokens.css?inline';

/** The shop's sheets are about a whole page. Here they are about its part of one, and follow the toolbar's theme. */
const css = [
  tokens.replaceAll(':root', '.shop').replace('@media (prefers-color-scheme: dark)', "[data-theme='dark']"),
  `@scope (.shop) { ${base} ${controls} }`,
].join('\n');

/** Dresses the shop while it is on the page. */
export function useShopStyles(): void {
  useInsertionEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    };
  }, []);
}
