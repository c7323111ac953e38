/** The moment of the first mutation under `target` after which `isThere` holds; NaN after `ms` without one. */
export function waitUntil(target: Node, isThere: () => boolean, ms: number): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const moment = performance.now();
      if (!isThere()) return;
      observer.disconnect();
      clearTimeout(timer);
      resolve(moment);
    });
    observer.observe(target, { subtree: true, childList: true, characterData: true });
    const timer = setTimeout(() => {
      observer.disconnect();
      resolve(NaN);
    }, ms);
  });
}
