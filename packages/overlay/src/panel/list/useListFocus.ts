import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { movedIndex } from './movedIndex.ts';
import { useRowWindow, type OpenRow, type RowWindow } from './useRowWindow.ts';

interface ListFocusInput {
  readonly list: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  readonly onReset: (key: string) => void;
  readonly onStar: (key: string) => void;
}

/** Where the focus of the list is, and how it moves. Rows are named by their flag's key. */
interface ListFocus {
  readonly window: RowWindow;
  readonly open: OpenRow | undefined;
  /** The index of the row that has the list's tab stop. */
  readonly active: number;
  /** Whether the focus is in that row's control or details. */
  readonly isInside: boolean;
  readonly toggle: (key: string) => void;
  /** Is told how high the open details are, in pixels. */
  readonly setHeight: (measured: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent, key: string) => void;
  readonly enter: () => void;
  /** Opens a flag's details and puts the focus on it. */
  readonly show: (key: string) => void;
}

/** Which row of the list has its tab stop and which its details open, and what the keys do. */
export function useListFocus({ list, keys, onReset, onStar }: ListFocusInput): ListFocus {
  const [activeKey, setActiveKey] = useState<string>();
  const [isInside, setIsInside] = useState(false);
  const [openKey, setOpenKey] = useState<string>();
  const [height, setHeight] = useState(0);
  const wanted = useRef<'row' | 'reveal' | undefined>(undefined);

  const active = Math.max(0, activeKey === undefined ? 0 : keys.indexOf(activeKey));
  const openIndex = openKey === undefined ? -1 : keys.indexOf(openKey);
  const open: OpenRow | undefined = openIndex < 0 ? undefined : { index: openIndex, height };
  const window = useRowWindow({ list, rows: keys.length, open });

  function rowElement(): HTMLElement | null | undefined {
    return list.current?.querySelector<HTMLElement>('[data-active]');
  }

  // The row may be drawn only now.
  useLayoutEffect(() => {
    if (!wanted.current) return;
    window.reveal(active);
    if (wanted.current === 'row') rowElement()?.focus({ preventScroll: true });
    wanted.current = undefined;
  });

  function go(index: number): void {
    wanted.current = 'row';
    setActiveKey(keys[index]);
    setIsInside(false);
  }

  const toggle = useCallback((key: string) => {
    wanted.current = 'reveal';
    setActiveKey(key);
    setHeight(0);
    setOpenKey((before) => (before === key ? undefined : key));
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const key = keys[active];
    const row = rowElement();
    if (key === undefined || !row || event.nativeEvent.isComposing) return;
    if (event.target !== row) {
      // Out of a control, back to its row; the panel closes at the next one.
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      row.focus();
      return;
    }
    const moved = movedIndex(event.key, { index: active, count: keys.length });
    if (moved !== undefined) go(moved);
    else if (event.key === 'Enter' || event.key === 'F2') enterControl(row);
    else if (event.key === 'ArrowRight' && openKey !== key) toggle(key);
    else if (event.key === 'ArrowLeft' && openKey === key) toggle(key);
    else if (event.key === 'Delete' || event.key === 'Backspace') onReset(key);
    else if (event.key === '*') onStar(key);
    else return;
    event.preventDefault();
  }

  return {
    window,
    open,
    active,
    isInside,
    toggle,
    setHeight: useCallback((measured: number) => {
      setHeight((before) => {
        // Opened just now: as much of it as fits comes into view, and nothing moves afterwards.
        if (before === 0) wanted.current ??= 'reveal';
        return measured;
      });
    }, []),
    onKeyDown,
    onFocus: useCallback((event: FocusEvent, key: string) => {
      setActiveKey(key);
      setIsInside(event.target !== event.currentTarget);
    }, []),
    enter: () => go(active),
    show: (key: string) => {
      wanted.current = 'row';
      setActiveKey(key);
      setHeight(0);
      setOpenKey(key);
    },
  };
}

/** The chosen one of several radio buttons, else where a value is entered, else the first thing that can be used. */
function enterControl(row: HTMLElement): void {
  const wanted = [
    '.control :checked:not(option)',
    'select.control, .control :is(input, button:last-child)',
    'button',
  ];
  for (const selector of wanted) {
    const found = row.querySelector<HTMLElement>(selector);
    if (found) return found.focus();
  }
}
