import type { Evaluation, FlagStore, JsonValue } from '@halyard/core';
import type { Scenario } from '@halyard/core/scenario';
import { scenarioOf } from '@halyard/core/scenario';
import { hideSecrets } from './hideSecrets.ts';
import { hideSecretsIn } from './hideSecretsIn.ts';
import type { Report, ReportedFlag } from './Report.ts';
import { reportLink } from './reportLink.ts';
import { safeAddress } from './safeAddress.ts';

interface PageFacts {
  readonly href: string;
  readonly build: string;
  /** A hash. */
  readonly subject: string | undefined;
  /** The names of the attributes that the page is viewed with instead of its own. */
  readonly viewedWith?: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface MadeReport {
  readonly report: Report;
  /** What is forced, without what had to be left out. */
  readonly scenario: Scenario;
  /** Opens the page and proposes the scenario; absent when nothing is forced, or more than a link may hold. */
  readonly link?: string;
  /** The forced flags whose values could say who somebody is. */
  readonly leftOut: readonly string[];
}

/** Says what a page has read and what is forced on it, and nothing of who it was. */
export function makeReport(
  store: Pick<FlagStore, 'state' | 'source' | 'view'>,
  { href, build, subject, viewedWith = [], now }: PageFacts,
): MadeReport {
  const { context, status, overrides } = store.state.getState();
  const view = store.view(context.targetingKey);
  const keys = new Set([...view.keys(), ...overrides.keys()]);
  const flags = [...keys].map((key): [string, ReportedFlag] => [
    hideSecrets(key),
    describeFlag(view.peek(key)),
  ]);
  const forced = scenarioOf(overrides).overrides;
  const leftOut = [...forced]
    .filter(([key, { value }]) => isPrivate(key) || isPrivate(value))
    .map(([key]) => key);
  const report: Report = {
    time: new Date(now).toISOString(),
    address: safeAddress(href),
    build: hideSecretsInBuild(build),
    ...(subject !== undefined && { subject }),
    ...(viewedWith.length > 0 && { viewedWith: viewedWith.map(hideSecrets) }),
    ...(store.source && { source: hideSecrets(store.source.name) }),
    status,
    flags: Object.fromEntries(flags),
  };
  const kept = [...forced].filter(([key]) => !leftOut.includes(key));
  const scenario: Scenario = { name: 'Report', overrides: new Map(kept) };
  const link = reportLink(href, scenario);
  return {
    report,
    scenario,
    ...(link !== undefined && { link }),
    leftOut: leftOut.map(hideSecrets),
  };
}

function describeFlag({ original, ...now }: Evaluation): ReportedFlag {
  return { ...factsOf(now), ...(original && { real: factsOf(original) }) };
}

function factsOf({ value, variant, reason }: Evaluation): ReportedFlag {
  return {
    ...(value !== undefined && { value: hideSecretsIn(toJson(value)) }),
    ...(variant !== undefined && { variant: hideSecrets(variant) }),
    reason: hideSecrets(reason),
  };
}

function isPrivate(value: unknown): boolean {
  return (
    value !== undefined && JSON.stringify(hideSecretsIn(toJson(value))) !== JSON.stringify(toJson(value))
  );
}

/** A schema may have made of a value what JSON does not know. */
function toJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

/** The hash of a file name is what says which build it is, so only addresses of people go. */
function hideSecretsInBuild(build: string): string {
  return build.includes('@') ? hideSecrets(build) : build;
}
