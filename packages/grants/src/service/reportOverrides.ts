import type { OverrideOutcome } from '@halyard/core';

const MAXIMUM_BYTES = 2048;
const TRUNCATED = ';truncated';

interface Report {
  readonly service: string;
  readonly outcomes: Iterable<readonly [key: string, outcome: OverrideOutcome]>;
  /** The `Flag-Overrides-Applied` of the services that this one called. */
  readonly downstream: string;
}

/** The value of `Flag-Overrides-Applied`: `cart;new-nav=applied, pricing;new-nav=locked`, at most 2048 bytes. */
export function reportOverrides({ service, outcomes, downstream }: Report): string {
  const own = [...outcomes].map(([key, outcome]) => `;${key}=${outcome}`);
  const called = downstream.split(',').map((member) => member.trim());
  // Nothing but printable ASCII leaves here (T22); a callee that says more is left out.
  const callees = called.filter((member) => /^[\x21-\x7e]+$/.test(member)).map((member) => `, ${member}`);
  let report = encodeURIComponent(service);
  for (const part of [...own, ...callees]) {
    if (report.length + part.length + TRUNCATED.length > MAXIMUM_BYTES) return report + TRUNCATED;
    report += part;
  }
  return report;
}
