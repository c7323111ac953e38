import type { EvaluationContext } from './EvaluationContext.ts';
import type { EvaluationOptions } from './evaluateFlag.ts';
import type { FlagRecord } from './FlagRecord.ts';
import { ownValue } from '../ownValue.ts';

/** Whether somebody may learn that the flag exists: a secret one is for test users alone (T13). */
export function mayKnow(
  flag: Pick<FlagRecord, 'secret'>,
  context: EvaluationContext,
  { trusted, testUsers }: EvaluationOptions,
): boolean {
  if (!flag.secret) return true;
  const user = ownValue(context, 'user');
  return trusted && typeof user === 'string' && testUsers.has(user);
}
