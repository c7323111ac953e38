import type { FlagStore } from '@halyard/core';
import { adoptStyles } from '../guard/surface/adoptStyles.ts';
import type { Surface } from '../guard/surface/openSurface.ts';
import css from './peek.css?inline';
import { showReal } from './showReal.ts';

/** Wherever the pointer is let go; another window may take the end of a key. */
const endings = ['pointerup', 'pointercancel', 'blur'] as const;

export interface Peek {
  readonly begin: () => void;
  readonly end: () => void;
}

interface PeekInput {
  readonly stores: () => readonly FlagStore[];
  readonly surface: Surface;
  readonly onPeek: (isPeeking: boolean) => void;
}

/** Shows the page without overrides between `begin` and `end`, which comes by itself when the pointer is let go or the window left. */
export function createPeek({ stores, surface: { layer, shadow }, onPeek }: PeekInput): Peek {
  let undos: Array<() => void> = [];

  function end(): void {
    if (undos.length === 0) return;
    for (const undo of undos.splice(0)) undo();
    onPeek(false);
  }

  return {
    begin: () => {
      if (undos.length > 0) return;
      // The layer is the overlay's own, so the page's DOM stays as it is.
      layer.toggleAttribute('data-peeking', true);
      for (const event of endings) window.addEventListener(event, end, true);
      undos = [
        ...stores().map(showReal),
        adoptStyles(shadow, css),
        () => {
          for (const event of endings) window.removeEventListener(event, end, true);
          layer.toggleAttribute('data-peeking', false);
        },
      ];
      onPeek(true);
    },
    end,
  };
}
