import type { Evaluation } from '@halyard/core';
import { useMemo, useSyncExternalStore } from 'react';
import { isLike } from './isLike.ts';
import { useFlagContext } from './provider/FlagContext.ts';
import type { ReadFlagDetails } from './ReadFlag.ts';
import type { RegisteredFlags } from './Register.ts';

/**
 * A flag's evaluation: its value with variant, reason, error code and, while a tester overrides it, the original.
 * Throws HAL-201 outside a `<FlagProvider>`.
 */
export const useFlagDetails: ReadFlagDetails<RegisteredFlags> = (key: string, fallback?: unknown) => {
  const cell = useFlagContext(process.env.NODE_ENV !== 'production' && 'useFlagDetails').view.flag(key);
  const evaluation = useSyncExternalStore(cell.subscribe, cell.evaluation, () => cell.evaluation(true));
  // The type is that of the flag's declaration, or of its default, and either was checked.
  return useMemo(() => orFallback(evaluation, fallback), [evaluation, fallback]) as never;
};

function orFallback(evaluation: Evaluation, fallback: unknown): Evaluation {
  if (fallback === undefined || isLike(evaluation.value, fallback)) return evaluation;
  if (evaluation.value === undefined) return { ...evaluation, value: fallback };
  const { metadata } = evaluation;
  return { value: fallback, reason: 'ERROR', errorCode: 'TYPE_MISMATCH', ...(metadata && { metadata }) };
}
