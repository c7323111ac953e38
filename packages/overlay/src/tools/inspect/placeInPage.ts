/** The element around a node; around what is outermost in a shadow root that is its host. */
export function elementAround(node: Node): Element | null {
  const { parentElement, parentNode } = node;
  return parentElement ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
}

/** Which of two nodes comes first on the page, as a sorting function says it; what is in a shadow root is where its host is. */
export function orderInPage(one: Node, other: Node): number {
  const [path, otherPath] = [hostsOf(one), hostsOf(other)];
  for (const [index, node] of path.entries()) {
    const against = otherPath[index];
    // The host of the other one, or around it: outer ones come first.
    if (!against) return 1;
    if (node === against) continue;
    return node.compareDocumentPosition(against) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return path.length - otherPath.length;
}

/** The hosts that a node is in, outer ones first, then the node itself. */
function hostsOf(node: Node): readonly Node[] {
  const path = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    path.unshift(root.host);
  }
  return path;
}
