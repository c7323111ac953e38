import { useEffect, useRef } from 'react';
import type { ToolHost } from '../ToolHost.ts';
import { showReal } from '../parts/showReal.ts';

/** Wherever the pointer is let go; another window may take the end of a key. */
const endings = ['pointerup', 'pointercancel', 'blur'] as const;

interface Peek {
  readonly begin: () => void;
  readonly end: () => void;
}

/** Shows the page without overrides between `begin` and `end`, and never for longer than the component is there. */
export function usePeek({ store, surface }: ToolHost, onPeek: (isPeeking: boolean) => void): Peek {
  const undo = useRef<() => void>(undefined);

  function end(): void {
    if (!undo.current) return;
    undo.current();
    undo.current = undefined;
    onPeek(false);
  }

  useEffect(() => () => undo.current?.(), []);
  return {
    begin: () => {
      if (undo.current) return;
      const undoReal = showReal(store);
      // The layer is the overlay's own, so the page's DOM stays as it is.
      surface.layer.toggleAttribute('data-peeking', true);
      for (const event of endings) window.addEventListener(event, end, true);
      undo.current = () => {
        for (const event of endings) window.removeEventListener(event, end, true);
        surface.layer.toggleAttribute('data-peeking', false);
        undoReal();
      };
      onPeek(true);
    },
    end,
  };
}
