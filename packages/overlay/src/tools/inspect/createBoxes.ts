import type { ToolHost } from '../ToolHost.ts';
import { createBox, type Box } from './createBox.ts';
import type { InspectMessages } from './inspectMessages.ts';
import { measurePlace } from './measurePlace.ts';
import type { Place } from './Place.ts';
import { revealPlace } from './revealPlace.ts';
import { wordsOf } from './wordsOf.ts';

interface BoxesInput {
  readonly host: ToolHost;
  readonly messages: InspectMessages;
  /** Where the boxes are drawn. */
  readonly frame: HTMLElement;
  readonly onOpen: (flag: string) => void;
}

export interface Boxes {
  /** Draws the outlines of these places; a place that was there keeps its box, and the box its focus. */
  show(places: readonly Place[]): void;
  /** Goes so many boxes on from the one that has the focus. */
  move(step: number): void;
}

/** The outlines of all places. */
export function createBoxes({ host, messages, frame, onOpen }: BoxesInput): Boxes {
  const boxes = new Map<Node, Box>();
  const shown = new Map<HTMLElement, Place>();

  function add(place: Place): Box {
    const box = createBox();
    box.button.addEventListener('click', () => {
      const [flag] = shown.get(box.button)?.flags ?? [];
      if (flag !== undefined) onOpen(flag);
    });
    boxes.set(place.first, box);
    return box;
  }

  return {
    show: (places) => {
      const view = host.store.view(host.store.state.getState().context.targetingKey);
      const left = new Set(boxes.keys());
      shown.clear();
      const focused = frame.querySelector<HTMLElement>(':focus');
      let previous = frame.firstElementChild;
      for (const place of places) {
        const measured = measurePlace(place);
        // A reader that shows nothing has no place.
        if (measured.isEmpty && place.kind === 'reader') continue;
        const box = boxes.get(place.first) ?? add(place);
        left.delete(place.first);
        shown.set(box.button, place);
        box.show(place, measured, wordsOf(place, { view, isEmpty: measured.isEmpty, messages }));
        // In the order of the page: inner ones lie over outer ones, and the keyboard goes through them one by one.
        if (previous?.nextElementSibling !== box.button) previous?.after(box.button);
        previous = box.button;
      }
      for (const gone of left) {
        boxes.get(gone)?.button.remove();
        boxes.delete(gone);
      }
      // What is moved loses the focus.
      if (focused?.isConnected && !focused.matches(':focus')) focused.focus({ preventScroll: true });
    },
    move: (step) => {
      const buttons = [...shown.keys()];
      const at = buttons.findIndex((button) => button.matches(':focus'));
      const next = buttons.at((at < 0 && step < 0 ? 0 : at + step) % Math.max(1, buttons.length));
      const place = next && shown.get(next);
      if (!place) return;
      revealPlace(place);
      next.focus({ preventScroll: true });
    },
  };
}
