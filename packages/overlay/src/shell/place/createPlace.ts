import { recall, remember } from '../remember.ts';
import { defaultAnchor, isMiddle, sides, type Anchor, type Side } from './Anchor.ts';

const storageKey = 'halyard:overlay:place:v1';

/** Where launcher and panel are. */
export interface Place {
  readonly anchor: () => Anchor;
  /** Moves them, and remembers it in this browser. */
  readonly move: (anchor: Anchor) => void;
  /** Shows them somewhere else for a moment; without an anchor, where they belong. */
  readonly dodge: (anchor?: Anchor) => void;
}

/** Puts the layer where it was left last. The style sheets do the rest, by its attributes. */
export function createPlace(layer: HTMLElement): Place {
  let anchor = readAnchor();

  function show({ block, inline }: Anchor): void {
    layer.dataset['block'] = block;
    layer.dataset['inline'] = inline;
  }

  show(anchor);
  return {
    anchor: () => anchor,
    move: (next) => {
      anchor = next;
      show(next);
      remember('localStorage', storageKey, `${next.block} ${next.inline}`);
    },
    dodge: (next = anchor) => show(next),
  };
}

function readAnchor(): Anchor {
  const [block, inline] = recall('localStorage', storageKey).split(' ');
  return isSide(block) && isSide(inline) && !isMiddle({ block, inline }) ? { block, inline } : defaultAnchor;
}

function isSide(text: string | undefined): text is Side {
  return sides.some((side) => side === text);
}
