import { capture } from '../capture.ts';
import { isTypingTarget } from '../isTypingTarget.ts';
import type { Anchor, Side } from './Anchor.ts';
import type { Place } from './createPlace.ts';

interface DodgeFocusOptions {
  readonly host: HTMLElement;
  readonly place: Place;
  /** What must not lie over a field: the launcher, and the panel while it is open. */
  readonly parts: () => readonly Element[];
  /** A field lies under them wherever they are. */
  readonly onCovered: () => void;
}

/** Gets out of the way of the page's field that has the focus, and comes back when it has lost it. Returns its undo. */
export function dodgeFocus({ host, place, parts, onCovered }: DodgeFocusOptions): () => void {
  const onFocus = (event: FocusEvent) => {
    const [field] = event.composedPath();
    if (field === host || !(field instanceof HTMLElement) || host.shadowRoot?.contains(field)) return;
    place.dodge();
    if (!isTypingTarget(field)) return;
    const covers = () => parts().some((part) => overlaps(part, field));
    for (const anchor of ways(place.anchor())) {
      place.dodge(anchor);
      if (!covers()) return;
    }
    place.dodge();
    onCovered();
  };
  const undos = [capture(document, 'focusin', onFocus), capture(document, 'focusout', () => place.dodge())];
  return () => undos.forEach((undo) => undo());
}

/** Where it belongs, then the other side, the other end, and the opposite corner. */
function ways({ block, inline }: Anchor): readonly Anchor[] {
  return [block, opposite(block)].flatMap((eachBlock) =>
    [inline, opposite(inline)].map((eachInline) => ({ block: eachBlock, inline: eachInline })),
  );
}

function opposite(side: Side): Side {
  return side === 'start' ? 'end' : 'start';
}

function overlaps(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return (
    a.width * b.width > 0 && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  );
}
