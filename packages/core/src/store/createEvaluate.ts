import type { Catalog } from '../catalog/Catalog.ts';
import type { FlagDefinition } from '../catalog/FlagDefinition.ts';
import { warn } from '../errors/warn.ts';
import type { Evaluation } from '../Evaluation.ts';
import type { Absence } from '../FlagSource.ts';
import { resolveAnswer } from '../resolveAnswer.ts';
import type { FlagStoreOptions, FlagStoreState } from './FlagStore.ts';
import type { FlagViewHost } from './createFlagView.ts';
import { warnUnknown } from './warnUnknown.ts';

/** How a store evaluates a flag for a subject: purely from its state, its source and its access, and without ever throwing. */
export function createEvaluate(
  options: FlagStoreOptions,
  getState: () => FlagStoreState,
): FlagViewHost['evaluate'] {
  const { flags, source, access, bootstrap, onMissing = 'default' } = options;
  const definitions = flags && definitionsOf(flags);
  return (key, subject, atFirst) => {
    const { context, standing, layer } = getState();
    const definition = definitions?.get(key);
    const rendered = subject === bootstrap?.targetingKey ? bootstrap?.evaluations.get(key) : undefined;
    // What was forced before waits for a tester's overrides, or for the access to let it go.
    const held = atFirst || layer ? undefined : access?.held;
    // The server checked this tester already: no flip back and forth while the browser checks again.
    if (rendered?.original && (atFirst || held)) return rendered;

    try {
      let answer: Evaluation | Absence = 'pending';
      if (!source) answer = 'withheld';
      else if (atFirst) answer = source.initial?.(key) ?? answer;
      // Until the source speaks for this very subject, nobody looks at what it holds.
      else if (subject === context.targetingKey)
        answer = standing === 'pending' || standing === 'failed' ? standing : source.peek(key, definition);

      if (process.env.NODE_ENV !== 'production' && answer === 'missing' && !definition)
        warnUnknown(options, key);
      answer = held?.has(key) ? 'pending' : orRendered(answer, rendered);
      // Asked here, whoever filled the slot: without a permission nothing is forced.
      const resolve = !atFirst && layer && access?.allows(key) ? layer : resolveAnswer;
      return resolve({ definition, answer, onMissing }, key);
    } catch (error) {
      warn(
        'HAL-102',
        process.env.NODE_ENV !== 'production' &&
          `evaluating ${key} threw — its default is used — see what its source or schema threw`,
        error,
      );
      return resolveAnswer({ definition, answer: 'failed', onMissing });
    }
  };
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

const maps = new WeakMap<Catalog, ReadonlyMap<string, FlagDefinition>>();

/** As a map, in which no key is found that was not declared (`constructor`, `__proto__`). Made once: a server has a store for each request. */
function definitionsOf(flags: Catalog): ReadonlyMap<string, FlagDefinition> {
  let definitions = maps.get(flags);
  if (!definitions) maps.set(flags, (definitions = new Map(Object.entries(flags))));
  return definitions;
}
