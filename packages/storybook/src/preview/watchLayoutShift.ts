/** A layout shift as browsers report it (Layout Instability API); not in TypeScript's DOM library. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** Adds up how much the page jumps. Returns its undo. Does nothing in browsers that do not tell. */
export function watchLayoutShift(onShift: (shift: number) => void): () => void {
  if (!globalThis.PerformanceObserver?.supportedEntryTypes.includes('layout-shift')) return () => {};
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) onShift((entry as LayoutShift).value);
  });
  observer.observe({ type: 'layout-shift' });
  return () => observer.disconnect();
}
