import { ownValue } from '../ownValue.ts';
import { BUCKETS, bucketOf } from './bucketOf.ts';
import type { Strategy } from './Strategy.ts';

function identify(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/**
 * A share of all subjects. Raising the percentage only adds subjects: a subject's bucket never moves. `by` names the
 * attribute that identifies the subject; without a value there, no match.
 */
export const percentage: Strategy = {
  name: 'percentage',
  description: 'A steady share of everyone: whoever is in at 5 % is still in at 50 %.',
  parameters: [
    { name: 'percent', kind: 'number', min: 0, max: 100 },
    { name: 'by', kind: 'string', optional: true },
  ],
  reason: 'SPLIT',
  needsTrust: false,
  decide({ flag, context }, { percent, by }) {
    const subject = identify(ownValue(context, typeof by === 'string' ? by : 'targetingKey'));
    if (subject === undefined || typeof percent !== 'number') return { matched: false };
    const bucket = bucketOf(flag.key, subject);
    return {
      matched: bucket < Math.round((percent / 100) * BUCKETS),
      metadata: { bucket: bucket / 100, percent },
    };
  },
  includesEveryone: ({ percent }) => percent === 100,
};
