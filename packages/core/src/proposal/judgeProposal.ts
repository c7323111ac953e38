import type { Evaluation } from '../Evaluation.ts';
import type { Override, OverrideChoice } from '../Override.ts';
import { resolveFlag } from '../resolveFlag.ts';
import { sameContent } from '../sameContent.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import type { ProposedChange } from './Proposal.ts';

/** Why a proposed change can be applied or not; the words are those of `Flag-Overrides-Applied`. */
export type Verdict =
  /** Nothing stands in the way. */
  | 'applicable'
  /** It is forced to that already. */
  | 'unchanged'
  /** Nobody may force this flag: it is no tester's to change, or it was killed. */
  | 'locked'
  /** This tester's permission does not cover it. */
  | 'not-allowed'
  /** Neither the catalog nor the source knows it. */
  | 'unknown-flag'
  /** The flag has no such value or variant. */
  | 'wrong-type';

/** One line of the card that a link opens: what the flag is, and what it would be. */
export interface JudgedChange {
  readonly key: string;
  readonly verdict: Verdict;
  /** What applying forces. Present exactly when the verdict is `applicable` or `unchanged`. */
  readonly choice?: OverrideChoice;
  /** What the flag is now. */
  readonly before: Evaluation;
  /** What the flag would be. Present exactly when `choice` is. */
  readonly after?: Evaluation;
}

type Judging = Pick<FlagStore, 'flags' | 'access' | 'state' | 'evaluate'>;

/**
 * Says of each proposed change whether this tester could apply it here and now. Pure: nothing is forced, stored or asked. Judge
 * again when the store changes; what is not `applicable` is shown and never applied.
 */
export function judgeProposal(store: Judging, changes: readonly ProposedChange[]): readonly JudgedChange[] {
  return changes.map((change) => judgeChange(store, change));
}

function judgeChange({ flags = {}, access, state, evaluate }: Judging, change: ProposedChange): JudgedChange {
  const { key } = change;
  const before = evaluate(key);
  const real = before.original ?? before;
  const definition = Object.hasOwn(flags, key) ? flags[key] : undefined;
  const refused = (verdict: Verdict): JudgedChange => ({ key, verdict, before });
  if (definition?.overridable === false || real.metadata?.overridable === false) return refused('locked');
  if (access?.state !== 'granted' || !access.allows(key)) return refused('not-allowed');
  if (!definition && real.value === undefined) return refused('unknown-flag');
  const choice = change.choice ?? choiceOfVariant(change.variant, definition?.kind ?? typeof real.value);
  if (!choice) return refused('wrong-type');
  // What decides a flag's value also decides whether a value fits.
  const after = resolveFlag({ definition, answer: real, onMissing: 'default' }, choice);
  if (!after.original) return refused('wrong-type');
  const verdict = isForcedTo(state.getState().overrides.get(key), choice) ? 'unchanged' : 'applicable';
  return { key, verdict, choice, before, after };
}

/** Etsy's links name variants. Ours are the values, but for boolean flags, whose variants are called `on` and `off`. */
function choiceOfVariant(variant: string, kind: string): OverrideChoice | undefined {
  if (kind === 'string') return { value: variant };
  if (kind === 'number' && /^-?\d{1,15}(\.\d{1,15})?$/.test(variant)) return { value: Number(variant) };
  if (kind === 'boolean' && (variant === 'on' || variant === 'off')) return { value: variant === 'on' };
  return undefined;
}

function isForcedTo(override: Override | undefined, { value, simulate }: OverrideChoice): boolean {
  return override !== undefined && override.simulate === simulate && sameContent(override.value, value);
}
