import type { Failure } from './describeFailure.ts';

/** Why an answer with this HTTP status, or none, is of no use. `isWhole`: it is one that should be, and all of it arrived. */
export function judgeFailure(status: number | undefined, isWhole: boolean): Failure {
  if (/^40[13]/.test(`${status}`)) return 'HAL-402';
  // What we ask is wrong, and will be when we ask again; but not if we are slow (408), or too many (429).
  return isWhole || /^4(?!08|29)/.test(`${status}`) ? 'HAL-401' : 'HAL-403';
}
