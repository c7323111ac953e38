import type { EvaluationContext, FlagSource } from '@halyard/core';
import { sceneValues } from './sceneFlags.ts';
import { sceneSource } from './sceneSource.ts';

/** The shop's backend, asked for other attributes: whoever pays has another layout, and France free delivery. */
export function viewSource(): FlagSource {
  const source = sceneSource({});
  return {
    ...source,
    start: ({ plan, country }: EvaluationContext) => {
      source.answer({
        ...sceneValues,
        ...(plan === 'pro' && {
          layout: { value: 'showcase', variant: 'showcase', reason: 'TARGETING_MATCH' },
          'max-items': { value: 50, reason: 'TARGETING_MATCH' },
          'crew-reviews': { value: false, reason: 'TARGETING_MATCH' },
        }),
        ...(country === 'FR' && { 'express-delivery': { value: true, reason: 'TARGETING_MATCH' } }),
      });
      return 'READY';
    },
  };
}
