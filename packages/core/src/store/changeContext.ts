import type { EvaluationContext } from '../EvaluationContext.ts';
import type { FlagStoreOptions, FlagStoreState } from './FlagStore.ts';

/** What another context changes in a store's state: whatever was known of somebody else is not looked at any more. */
export function changeContext(
  { context: before, standing, status }: FlagStoreState,
  context: EvaluationContext,
  whileReconciling: FlagStoreOptions['whileReconciling'],
): Partial<FlagStoreState> {
  const isUnasked = standing === 'unasked';
  const isHeld =
    isUnasked || (whileReconciling !== 'pending' && context.targetingKey === before.targetingKey);
  return {
    context,
    standing: isHeld ? standing : 'pending',
    status: isUnasked ? status : 'RECONCILING',
    changed: undefined,
  };
}
