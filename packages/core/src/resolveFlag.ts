import type { Evaluation } from './Evaluation.ts';
import type { OverrideChoice } from './Override.ts';
import { resolveAnswer, type Question } from './resolveAnswer.ts';

/**
 * Decides what a flag is: a tester's override wins, then what the source says if that is valid, then the default. `override` is what
 * the tester chose, if the permission allows it and it has not expired.
 */
export function resolveFlag(question: Question, override?: OverrideChoice): Evaluation {
  const { definition } = question;
  const original = resolveAnswer(question);
  if (!override || definition?.overridable === false || original.metadata?.overridable === false)
    return original;
  const { simulate, value } = override;
  const answer = simulate === 'error' ? 'failed' : (simulate ?? { value, reason: 'OVERRIDE' });
  const forced = resolveAnswer({ definition, answer, onMissing: 'default' });
  // Without a declaration the real value is all that says which kind a flag has.
  const isOfItsKind =
    definition || original.value === undefined || typeof original.value === typeof forced.value;
  // A forced value of the wrong kind is no override.
  const fits = simulate || (forced.reason !== 'ERROR' && isOfItsKind);
  return fits ? { ...forced, reason: 'OVERRIDE', original } : original;
}
