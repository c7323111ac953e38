/** Why there is no answer: it was not understood, we were refused, or the backend was not to be reached. */
export type Failure = 'HAL-401' | 'HAL-402' | 'HAL-403';

/** What to say in the console of a backend whose flags are not to be had; `code` is that of its answer. */
export function describeFailure(failure: Failure, code: number | undefined): string {
  return {
    'HAL-401': `the flag backend's answer (${code}) cannot be used — it is not what OFREP 0.3 says — check baseUrl and what answers there`,
    'HAL-402': `the flag backend answered ${code} — it refuses the credentials, so it is not asked any more — correct headers or session, then call refresh() or set another context`,
    'HAL-403': `the flag backend cannot be reached (${code ?? 'no answer'}) — last known or default values are used, and it is asked again — check that it runs`,
  }[failure];
}
