import type { Catalog, JsonValue } from '@halyard/core';
import type { Answer } from '@halyard/core/memory-source';
import type { FlagsView } from '../FlagsView.ts';
import type { ForcedFlags } from '../token/formatToken.ts';

export interface StoryAnswersInput {
  readonly catalog: Catalog;
  /** `parameters.flags`, of whichever level. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What was chosen in the panel, the address or a cell of a matrix. */
  readonly forced: ForcedFlags;
  readonly view: FlagsView;
}

const absences = { loading: 'pending', late: 'pending', down: 'failed', unknown: 'missing' } as const;
const simulated = { pending: 'pending', error: 'failed', missing: 'missing' } as const;

/** What the flags of a story are: as forced, else as the view or the story says, else their declared defaults. */
export function storyAnswers({
  catalog,
  values,
  forced,
  view,
}: StoryAnswersInput): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>(
    Object.keys(catalog).map((key) => [key, { value: undefined, reason: 'DEFAULT' }]),
  );
  for (const [key, value] of Object.entries(values)) {
    if (!isUnset(catalog, key, value)) answers.set(key, { value, reason: 'STATIC' });
  }
  if (view !== 'live') for (const key of answers.keys()) answers.set(key, absences[view]);
  for (const [key, choice] of forced) {
    const { value, simulate } = choice;
    answers.set(
      key,
      simulate ? simulated[simulate] : { value, reason: 'STATIC', metadata: { forced: true } },
    );
  }
  return answers;
}

/** `'default'` is the wish for the declared default, except for a flag that can be `'default'`. */
export function isUnset(catalog: Catalog, key: string, value: unknown): boolean {
  const definition = Object.hasOwn(catalog, key) ? catalog[key] : undefined;
  const isValue = definition?.variants?.includes('default' satisfies JsonValue) ?? false;
  return value === undefined || (value === 'default' && !isValue);
}
