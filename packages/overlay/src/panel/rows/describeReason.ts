import type { Evaluation } from '@halyard/core';
import { panelMessages } from '../panelMessages.ts';

/** Says in words why a flag has its value: the strategy's, where the source names one. */
export function describeReason({ reason, errorCode, metadata = {}, pending }: Evaluation): string {
  if (pending) return panelMessages.reasonPending;
  if (errorCode) return errors[errorCode] ?? panelMessages.reasonUnreachable;
  const { strategy, percent, bucket, digit } = metadata;
  if (strategy === 'testUsers') return panelMessages.reasonTestUser;
  if (strategy === 'none') return panelMessages.reasonNoStrategy;
  if (isFigure(percent)) {
    const split =
      strategy === undefined
        ? panelMessages.reasonOutsideSplit(percent)
        : panelMessages.reasonInSplit(percent);
    return isFigure(bucket) ? `${split}, ${panelMessages.bucket(bucket)}` : split;
  }
  if (isFigure(digit)) return panelMessages.reasonLastDigit(digit);
  if (typeof strategy === 'string') return strategy;
  return panelMessages.reasons[reason] ?? reason;
}

const errors: Partial<Record<NonNullable<Evaluation['errorCode']>, string>> = {
  PROVIDER_NOT_READY: panelMessages.reasonPending,
  FLAG_NOT_FOUND: panelMessages.reasonMissing,
  TYPE_MISMATCH: panelMessages.reasonWrongKind,
  PARSE_ERROR: panelMessages.reasonUnfit,
};

function isFigure(fact: string | number | boolean | undefined): fact is string | number {
  return typeof fact === 'string' || typeof fact === 'number';
}
