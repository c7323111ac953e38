import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** As the sheet says in `block-size` of a row. */
const rowHeight = 46;
/** Rows that are drawn beyond what is seen, so that scrolling shows no gap. */
const spare = 6;

/** Which of many rows of the same height are to be drawn. What is left out is room above and below, in `--above` and `--below`. */
export function useVisibleRows(
  list: RefObject<HTMLElement | null>,
  rows: number,
): { readonly start: number; readonly end: number } {
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [list]);

  const start = Math.max(0, Math.min(Math.floor(seen.top / rowHeight) - spare, rows));
  const end = Math.min(rows, Math.ceil((seen.top + seen.height) / rowHeight) + spare);
  useLayoutEffect(() => {
    list.current?.style.setProperty('--above', `${start * rowHeight}px`);
    list.current?.style.setProperty('--below', `${Math.max(0, rows - end) * rowHeight}px`);
  });
  return { start, end };
}
