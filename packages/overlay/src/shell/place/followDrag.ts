import { isRightToLeft } from './isRightToLeft.ts';
import { nearestAnchor } from './nearestAnchor.ts';
import type { Place } from './createPlace.ts';
import { stepAnchor } from './stepAnchor.ts';

/** A hand is never quite still, in pixels. */
const slack = 6;

/** Lets the launcher be moved, by pointer and by Shift with an arrow key. Its listeners go with the button. */
export function followDrag(
  button: HTMLElement,
  { place, onMove }: { place: Place; onMove: () => void },
): void {
  let from: { readonly x: number; readonly y: number } | undefined;

  button.addEventListener('pointerdown', ({ button: which, clientX, clientY, pointerId }) => {
    if (which !== 0) return;
    from = { x: clientX, y: clientY };
    button.setPointerCapture(pointerId);
  });
  button.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!from) return;
    const [x, y] = [clientX - from.x, clientY - from.y];
    if (Math.hypot(x, y) < slack && !isDragged()) return;
    button.dataset['dragged'] = '';
    // Through the style sheet's object model: a policy forbids the attribute, not this.
    button.style.setProperty('--drag-x', `${x}px`);
    button.style.setProperty('--drag-y', `${y}px`);
  });
  button.addEventListener('pointerup', () => drop(true));
  button.addEventListener('pointercancel', () => drop(false));
  button.addEventListener(
    'click',
    (event) => {
      // The click that ends a drag opens nothing.
      if (!isDragged()) return;
      event.stopImmediatePropagation();
      delete button.dataset['dragged'];
    },
    true,
  );
  button.addEventListener('keydown', (event) => {
    const next = event.shiftKey && stepAnchor(place.anchor(), event.key, isRightToLeft(button));
    if (!next) return;
    event.preventDefault();
    place.move(next);
    onMove();
  });

  function isDragged(): boolean {
    return button.dataset['dragged'] !== undefined;
  }

  function drop(isWanted: boolean): void {
    from = undefined;
    if (!isDragged()) return;
    const { left, top, width, height } = button.getBoundingClientRect();
    button.style.removeProperty('--drag-x');
    button.style.removeProperty('--drag-y');
    if (!isWanted) return void delete button.dataset['dragged'];
    const [x, y] = [left + width / 2, top + height / 2];
    place.move(
      nearestAnchor({ x, y, width: innerWidth, height: innerHeight, isRightToLeft: isRightToLeft(button) }),
    );
    onMove();
    // The browser may send no click when the pointer left the button.
    setTimeout(() => delete button.dataset['dragged']);
  }
}
