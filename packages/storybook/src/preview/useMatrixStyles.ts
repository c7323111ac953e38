import { useInsertionEffect } from 'react';
import css from './matrix.css?inline';

/** Dresses the matrix while one is shown, without a `<style>` element. */
export function useMatrixStyles(): void {
  useInsertionEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    };
  }, []);
}
