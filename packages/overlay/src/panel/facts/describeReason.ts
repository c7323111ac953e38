import type { Evaluation } from '@halyard/core';
import type { PanelMessages } from '../panelMessages.ts';

/** Says in words why a flag has its value: the strategy's, where the source names one. */
export function describeReason(evaluation: Evaluation, messages: PanelMessages): string {
  const { reason, errorCode, metadata = {}, pending } = evaluation;
  if (pending) return messages.reasonPending;
  if (errorCode) return describeError(errorCode, messages);
  const { strategy, percent, bucket, digit } = metadata;
  if (strategy === 'testUsers') return messages.reasonTestUser;
  if (strategy === 'none') return messages.reasonNoStrategy;
  if (isFigure(percent)) {
    const split =
      strategy === undefined ? messages.reasonOutsideSplit(percent) : messages.reasonInSplit(percent);
    return isFigure(bucket) ? `${split}, ${messages.bucket(bucket)}` : split;
  }
  if (isFigure(digit)) return messages.reasonLastDigit(digit);
  if (typeof strategy === 'string') return strategy;
  return messages.reasons[reason] ?? reason;
}

function describeError(code: NonNullable<Evaluation['errorCode']>, messages: PanelMessages): string {
  if (code === 'PROVIDER_NOT_READY') return messages.reasonPending;
  if (code === 'FLAG_NOT_FOUND') return messages.reasonMissing;
  if (code === 'TYPE_MISMATCH') return messages.reasonWrongKind;
  return code === 'PARSE_ERROR' ? messages.reasonUnfit : messages.reasonUnreachable;
}

function isFigure(fact: string | number | boolean | undefined): fact is string | number {
  return typeof fact === 'string' || typeof fact === 'number';
}
