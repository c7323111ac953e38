import { flagsOf } from './flagsOf.ts';
import type { JobFlags } from './JobFlags.ts';

/**
 * What to put into a message for work that is done later: a tester's overrides, checked once more; `undefined` for customers and
 * for whoever may not force anything any more.
 */
export async function enqueueFlags(request: object): Promise<JobFlags | undefined> {
  const { carried } = flagsOf(request);
  const { overrides, grant } = carried;
  if (!grant || overrides.size === 0 || !(await carried.stillCounts())) return undefined;
  const { audience, issuer, subject, id: grantId, issuedAt, expiresAt } = grant;
  return {
    halyard: 'job-flags/1',
    audience,
    issuer,
    subject,
    grantId,
    issuedAt,
    expiresAt,
    overrides: [...overrides],
  };
}
