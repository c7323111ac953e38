import type { OverrideChoice, Reason, Status } from '@halyard/core';

/** What happened to the flags of a page. Times are epoch milliseconds; `id` counts up. */
export type LogEvent = { readonly id: number; readonly time: number } & LoggedFact;

export type LoggedFact =
  | {
      readonly kind: 'value';
      readonly key: string;
      readonly before: unknown;
      readonly after: unknown;
      readonly reason: Reason;
    }
  /** A reader is shown it. Not real: it was forced, or is viewed with another context, and is the subject's no exposure. */
  | {
      readonly kind: 'shown';
      readonly key: string;
      readonly value: unknown;
      readonly variant?: string;
      readonly isReal: boolean;
    }
  | { readonly kind: 'forced'; readonly key: string; readonly choice: OverrideChoice }
  | { readonly kind: 'reset'; readonly key: string }
  | { readonly kind: 'status'; readonly status: Status }
  /** Somebody else, or other attributes of the same subject. */
  | { readonly kind: 'subject' }
  /** What a service said about what is forced; `null`: nothing. */
  | { readonly kind: 'answer'; readonly origin: string; readonly report: string | null };

export type LogKind = LogEvent['kind'];
