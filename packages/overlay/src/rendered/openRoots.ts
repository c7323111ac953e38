/** The page and every open shadow root in it, outer ones first; not the overlay's own. Closed ones cannot be looked into. */
export function openRoots(page: Document): ReadonlyArray<Document | ShadowRoot> {
  const roots: Array<Document | ShadowRoot> = [page];
  for (const root of roots) {
    for (const { shadowRoot, localName } of root.querySelectorAll('*')) {
      if (shadowRoot && localName !== 'halyard-overlay') roots.push(shadowRoot);
    }
  }
  return roots;
}
