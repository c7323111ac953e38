import type { EvaluationContext } from '@halyard/core';

/** What a context says besides its subject, for vendors that know no nested values. */
export function plainAttributes(context: EvaluationContext): Record<string, string | number | boolean> {
  const plain: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(context)) {
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (key !== 'targetingKey' && isPlain) plain[key] = value;
  }
  return plain;
}
