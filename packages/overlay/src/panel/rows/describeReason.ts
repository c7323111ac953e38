import type { Evaluation } from '@halyard/core';
import { messages } from '../../messages.ts';

/** Says in words why a flag has its value: the strategy's, where the source names one. */
export function describeReason({ reason, errorCode, metadata = {}, pending }: Evaluation): string {
  if (pending) return messages.reasonPending;
  if (errorCode) return errors[errorCode] ?? messages.reasonUnreachable;
  const { strategy, percent, bucket, digit } = metadata;
  if (strategy === 'testUsers') return messages.reasonTestUser;
  if (isFigure(percent)) {
    const split =
      strategy === undefined ? messages.reasonOutsideSplit(percent) : messages.reasonInSplit(percent);
    return isFigure(bucket) ? `${split}, ${messages.bucket(bucket)}` : split;
  }
  if (isFigure(digit)) return messages.reasonLastDigit(digit);
  if (typeof strategy === 'string') return strategy;
  return messages.reasons[reason] ?? reason;
}

const errors: Partial<Record<NonNullable<Evaluation['errorCode']>, string>> = {
  PROVIDER_NOT_READY: messages.reasonPending,
  FLAG_NOT_FOUND: messages.reasonMissing,
  TYPE_MISMATCH: messages.reasonWrongKind,
  PARSE_ERROR: messages.reasonUnfit,
};

function isFigure(fact: string | number | boolean | undefined): fact is string | number {
  return typeof fact === 'string' || typeof fact === 'number';
}
