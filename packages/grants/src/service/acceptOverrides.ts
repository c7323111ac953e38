import type { OverrideOutcome } from '@halyard/core';
import type { Grant } from '../Grant.ts';
import { OVERRIDES_HEADER } from './carriedHeaders.ts';
import type { Audit } from './createAudit.ts';
import { decideOverrides } from './decideOverrides.ts';
import type { OverrideList } from './OverrideList.ts';
import { reportOverrides } from './reportOverrides.ts';
import type { RequestOverrides } from './RequestOverrides.ts';

interface Acceptance {
  readonly service: string;
  readonly grant: Grant;
  /** The headers that prove the permission to the next service. */
  readonly proof: Readonly<Record<string, string>>;
  readonly locked: readonly string[];
  readonly audit: Audit;
  readonly stillCounts: () => Promise<boolean>;
}

/** Forces what the grant and this service allow, and says per flag what became of the rest. */
export function acceptOverrides(list: OverrideList, acceptance: Acceptance): RequestOverrides {
  const { service, grant, proof, locked, audit, stillCounts } = acceptance;
  const { accepted, refused, forwarded } = decideOverrides(list, { grant, locked });
  const who = { subject: grant.subject, grantId: grant.id };
  if (refused.size > 0) audit({ name: 'authz_fail', ...who, keys: [...refused.keys()] });
  let reported = false;
  return {
    overrides: new Map([...accepted].map(([key, { value }]) => [key, value])),
    grant,
    forwardHeaders: forwarded.length > 0 ? { [OVERRIDES_HEADER]: forwarded.join(', '), ...proof } : {},
    cacheHeaders:
      accepted.size > 0 ? { 'Cache-Control': 'private, no-store', Vary: 'Cookie, Flag-Overrides' } : {},
    stillCounts,
    report: (results, downstream) => {
      if (list.size === 0) return downstream ?? '';
      const outcomes = new Map<string, OverrideOutcome>(refused);
      for (const [key, outcome] of results) if (accepted.has(key)) outcomes.set(key, outcome);
      const keys = [...outcomes].filter(([, outcome]) => outcome === 'applied').map(([key]) => key);
      // One per request at most (§2.7), whatever the service does.
      if (keys.length > 0 && !reported) audit({ name: 'override_applied', ...who, keys });
      reported ||= keys.length > 0;
      return reportOverrides({ service, outcomes, downstream: downstream ?? '' });
    },
  };
}
