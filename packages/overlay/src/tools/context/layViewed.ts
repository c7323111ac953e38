import {
  resolveFlag,
  type Evaluation,
  type FlagSource,
  type FlagStore,
  type OverrideLayer,
} from '@halyard/core';
import { isRealLayer } from '../../peek/showReal.ts';

export interface ViewedLayer {
  /** The source says that these flags may be different; `undefined` means any. */
  readonly refresh: (keys?: readonly string[]) => void;
  readonly undo: () => void;
}

/**
 * Lays what `source` says over what flags really are. The store asks a layer only for flags that the permission covers; what is
 * forced, protected or not known yet stays as it is. A flag that is different carries its real evaluation as `original`, so that it
 * counts as no exposure of the subject.
 */
export function layViewed(
  { state, setOverrides: fill }: Pick<FlagStore, 'state' | 'setOverrides'>,
  source: Pick<FlagSource, 'peek'>,
): ViewedLayer {
  let { layer: below } = state.getState();
  let isLaid = true;

  const layer: OverrideLayer = (question, key) => {
    const now = below ? below(question, key) : resolveFlag(question);
    const isFree = question.definition?.overridable !== false && now.metadata?.overridable !== false;
    if (!isLaid || !isFree || now.original || now.pending) return now;
    const answer = source.peek(key, question.definition);
    if (answer === 'pending' || answer === 'failed') return now;
    const viewed = resolveFlag({ ...question, answer });
    return isAlike(viewed, now) ? now : { ...viewed, original: now };
  };

  function refresh(changed?: readonly string[]): void {
    fill({ overrides: state.getState().overrides, layer, changed });
  }

  refresh();
  const unfollow = state.subscribe(({ layer: next, overrides, changed }) => {
    if (next === layer || isRealLayer(next)) return;
    // Something else was forced, by a layer of its own.
    below = next;
    fill({ overrides, layer, changed });
  });
  return {
    refresh,
    undo: () => {
      unfollow();
      // Whoever shows real values for a moment puts this layer back afterwards.
      isLaid = false;
      const { layer: current, overrides } = state.getState();
      fill({ overrides, layer: current === layer ? below : current, changed: undefined });
    },
  };
}

function isAlike(one: Evaluation, other: Evaluation): boolean {
  return JSON.stringify([one.value, one.variant]) === JSON.stringify([other.value, other.variant]);
}
