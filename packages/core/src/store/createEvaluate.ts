import type { Access } from '../Access.ts';
import type { FlagDefinition } from '../catalog/FlagDefinition.ts';
import { warn } from '../errors/warn.ts';
import type { Evaluation } from '../Evaluation.ts';
import type { Absence, FlagSource } from '../FlagSource.ts';
import { liveOverride } from '../liveOverride.ts';
import { resolveFlag } from '../resolveFlag.ts';
import type { Evaluate } from './FlagCell.ts';
import type { FlagStoreOptions, FlagStoreState } from './FlagStore.ts';

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
      const question = { key, subject, definition };
      const sourced = atFirst ? initialAnswer(source, key) : answerOf(source, state, question);
      return resolveFlag({
        definition,
        answer: !atFirst && isHeld(state, access, key) ? 'pending' : orRendered(sourced, rendered),
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

interface Question {
  readonly key: string;
  readonly subject: string | undefined;
  readonly definition: FlagDefinition | undefined;
}

/** What the source says of a flag for `subject`; `pending` until it speaks for that very subject. */
function answerOf(
  source: FlagSource | undefined,
  { context, snapshot }: FlagStoreState,
  { key, subject, definition }: Question,
): Evaluation | Absence {
  if (!source) return 'withheld';
  if (subject !== context.targetingKey) return 'pending';
  if (snapshot.standing !== 'unasked') {
    if (snapshot.subject !== subject || snapshot.standing === 'waiting') return 'pending';
    if (snapshot.standing === 'failed') return 'failed';
  }
  return source.peek(key, definition);
}

function initialAnswer(source: FlagSource | undefined, key: string): Evaluation | Absence {
  return source ? (source.initial?.(key) ?? 'pending') : 'withheld';
}

/** What the server rendered serves until the source knows better: only an answered "no such flag" counts as better. */
function orRendered(sourced: Evaluation | Absence, rendered: Evaluation | undefined): Evaluation | Absence {
  return rendered && typeof sourced === 'string' && sourced !== 'missing' ? rendered : sourced;
}

function isHeld({ isSettled }: FlagStoreState, access: Access | undefined, key: string): boolean {
  return !isSettled && access?.held?.has(key) === true;
}
