import { flagsOf } from './flagsOf.ts';

/** Adds what a called service answered to this answer's report, where `fetchWithFlags` did not make the call. */
export function noteAnswer(request: object, response: { readonly headers: Pick<Headers, 'get'> }): void {
  flagsOf(request).hear(response);
}
