import { warn } from '../errors/warn.ts';
import type { Evaluation } from '../Evaluation.ts';
import type { Absence } from '../FlagSource.ts';
import { liveOverride } from '../liveOverride.ts';
import { resolveFlag } from '../resolveFlag.ts';
import type { FlagStoreOptions, FlagStoreState } from './FlagStore.ts';
import type { Evaluate } from './createFlagView.ts';

/** How a store evaluates a flag for a subject: purely from its state, its source and its access, and without ever throwing. */
export function createEvaluate(options: FlagStoreOptions, getState: () => FlagStoreState): Evaluate {
  const { flags, source, access, bootstrap, onMissing = 'default' } = options;
  // A map: no key is found that was not declared (`constructor`, `__proto__`).
  const definitions = new Map(Object.entries(flags ?? {}));

  return (key, subject, atFirst) => {
    const definition = definitions.get(key);
    const state = getState();
    const rendered = subject === bootstrap?.targetingKey ? bootstrap?.evaluations.get(key) : undefined;
    // The server checked this tester already: no flip back and forth while the browser checks again.
    if (rendered?.original && (atFirst || !state.isSettled)) return rendered;
    try {
      const known = atFirst ? (source?.initial?.(key) ?? 'pending') : standingOf(state, subject);
      const sourced = !source ? 'withheld' : (known ?? source.peek(key, definition));
      const isHeld = !atFirst && !state.isSettled && access?.held?.has(key);
      return resolveFlag({
        definition,
        answer: isHeld ? 'pending' : orRendered(sourced, rendered),
        override: atFirst ? undefined : liveOverride(state.overrides.get(key), access, key),
        onMissing,
      });
    } catch (error) {
      warn(
        'HAL-102',
        process.env.NODE_ENV !== 'production' &&
          `evaluating ${key} threw — its default is used — see what its source or schema threw`,
        error,
      );
      return resolveFlag({ definition, answer: 'failed', override: undefined, onMissing });
    }
  };
}

/** Why the source cannot be asked about `subject`: until it speaks for that very subject, nobody looks at what it holds. */
function standingOf(
  { context, asked, standing }: FlagStoreState,
  subject: string | undefined,
): 'pending' | 'failed' | undefined {
  if (subject !== context.targetingKey) return 'pending';
  if (asked !== null && subject !== asked) return 'pending';
  return standing === 'answered' || standing === 'unasked' ? undefined : standing;
}

/**
 * What the server rendered serves until the source knows better: only an answered "no such flag" counts as better. What it
 * forced is not served here, but the real value behind it: forcing is up to this page's own access.
 */
function orRendered(sourced: Evaluation | Absence, rendered: Evaluation | undefined): Evaluation | Absence {
  return rendered && typeof sourced === 'string' && sourced !== 'missing'
    ? (rendered.original ?? rendered)
    : sourced;
}
