import type { HalyardCode } from './errorCodes.ts';

/**
 * The text of a message: what happened — why — what to do. Callers pass `false` in production, where bundlers then drop the
 * words and the code with its page remains.
 */
export function describeError(code: HalyardCode, words: string | false): string {
  const told = process.env.NODE_ENV !== 'production' && words ? `${words}. ` : '';
  return `[halyard] ${code} ${told}See docs/errors/${code}.md`;
}
