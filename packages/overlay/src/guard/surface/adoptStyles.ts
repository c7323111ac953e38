/**
 * Adds a constructed style sheet: a `<style>` element would need the page to weaken its Content-Security-Policy (security row
 * T32). Returns its undo.
 */
export function adoptStyles(shadow: ShadowRoot, css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  return () => {
    shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}
