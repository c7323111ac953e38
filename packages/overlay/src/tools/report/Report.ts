import type { JsonValue } from '@halyard/core';

/** What a page had read of a flag when the report was made. */
export interface ReportedFlag {
  /** Absent where a value says who somebody is. */
  readonly value?: JsonValue;
  readonly variant?: string;
  readonly reason: string;
  /** What it would be without an override. Present exactly when it is forced. */
  readonly real?: { readonly value?: JsonValue; readonly variant?: string; readonly reason: string };
}

/** A page at a moment, for another tester: in the member `report` of a scenario. */
export interface Report {
  readonly time: string;
  readonly address: string;
  readonly build: string;
  /** A hash: it says whether two reports are of the same subject, and not of which. */
  readonly subject?: string;
  /** The attributes that the page was viewed with instead of its own, by name: what they were may say who somebody is. */
  readonly viewedWith?: readonly string[];
  readonly source?: string;
  readonly status: string;
  readonly flags: Readonly<Record<string, ReportedFlag>>;
}
