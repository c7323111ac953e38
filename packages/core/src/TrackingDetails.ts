import type { JsonValue } from './JsonValue.ts';

/** What an app says about something that happened (OpenFeature's tracking event details). */
export interface TrackingDetails {
  /** How much it was worth, in a unit of the app's own. */
  readonly value?: number;
  readonly [attribute: string]: JsonValue | undefined;
}
