import { useCallback, useEffect, useState, type RefObject } from 'react';

/** Rows that are drawn above and below what is seen, so that scrolling shows no gap. */
const spare = 3;

/** The row whose details are open, and how high they are in pixels. */
export interface OpenRow {
  readonly index: number;
  readonly height: number;
}

interface RowWindowInput {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly open: OpenRow | undefined;
}

export interface RowWindow {
  /** The first row that is drawn, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** How high all rows are together, in pixels. */
  readonly height: number;
  /** Where a row begins, in pixels from the first. */
  readonly topOf: (index: number) => number;
  /** Scrolls no further than needed to show a row. */
  readonly reveal: (index: number) => void;
}

/**
 * Which rows of a list to draw, and where. Rows are all equally high, as the style sheet says in `--row`; one may have details
 * under it. So every place is a sum, nothing is measured row by row, and nothing jumps.
 */
export function useRowWindow({ list, rows, open }: RowWindowInput): RowWindow {
  // As high as it mostly is: nearly always the first drawing is the right one.
  const [seen, setSeen] = useState({ top: 0, height: 560, row: 62 });

  const look = useCallback(() => {
    const element = list.current;
    if (!element) return;
    const { scrollTop: top, clientHeight: height } = element;
    const row = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) || 62;
    setSeen((before) =>
      before.top === top && before.height === height && before.row === row ? before : { top, height, row },
    );
  }, [list]);

  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [list, look]);

  const topOf = (index: number) => index * seen.row + (open && index > open.index ? open.height : 0);
  const indexAt = (offset: number) => {
    const detailsTop = open ? (open.index + 1) * seen.row : Infinity;
    if (!open || offset < detailsTop) return Math.floor(offset / seen.row);
    return Math.max(open.index, Math.floor((offset - open.height) / seen.row));
  };
  return {
    start: Math.max(0, Math.min(indexAt(seen.top) - spare, rows)),
    end: Math.min(rows, indexAt(seen.top + seen.height) + 1 + spare),
    height: rows * seen.row + (open?.height ?? 0),
    topOf,
    reveal: (index) => {
      const element = list.current;
      if (!element) return;
      const top = topOf(index);
      const bottom = top + seen.row + (open?.index === index ? open.height : 0);
      if (bottom > element.scrollTop + element.clientHeight)
        element.scrollTo({ top: bottom - element.clientHeight });
      if (top < element.scrollTop) element.scrollTo({ top });
      look();
    },
  };
}
