import type { OverrideOutcome } from '@halyard/core';
import type { Grant } from '../Grant.ts';
import type { GrantErrorCode } from '../GrantError.ts';
import { parseOverrideList } from './parseOverrideList.ts';
import { reportOverrides } from './reportOverrides.ts';
import type { RequestOverrides } from './RequestOverrides.ts';

interface Refusal {
  readonly service: string;
  /** Absent: nothing was wished for. */
  readonly code?: GrantErrorCode;
  /** A valid grant whose list is refused. */
  readonly grant?: Grant;
}

/** Nothing forced, nothing forwarded; the report tells the tester why. */
export function refuseOverrides(list: string, { service, code, grant }: Refusal): RequestOverrides {
  return {
    overrides: new Map(),
    ...(grant && { grant }),
    ...(code && { refusal: code }),
    forwardHeaders: {},
    cacheHeaders: {},
    stillCounts: async () => false,
    report: (_results, downstream) => {
      if (list === '') return downstream ?? '';
      const keys = parseOverrideList(list).list?.keys() ?? [];
      const outcomes = [...keys].map((key) => [key, outcomeOf(code)] as const);
      return reportOverrides({ service, outcomes, downstream: downstream ?? '' });
    },
  };
}

function outcomeOf(code: GrantErrorCode | undefined): OverrideOutcome {
  if (code === 'HAL-507') return 'expired';
  return code === 'HAL-510' ? 'unbound' : 'no-grant';
}
