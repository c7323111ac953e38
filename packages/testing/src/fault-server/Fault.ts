import type { Reply } from './FaultServer.ts';

/** One way in which a backend fails, as a row of the fault table. */
export interface Fault {
  /** `F3`: several faults may share a row. */
  readonly row: string;
  /** What the backend does: `hangs without answer`. */
  readonly title: string;
  /** `'refuse'`: nobody listens. */
  readonly reply: Reply | 'refuse';
  /**
   * What it means for those who ask. `outage`: it will pass, so it is asked again soon; `mistake`: the question is wrong, so it is
   * asked again after a minute; `refusal`: the credentials are wrong, so it is asked again on purpose only.
   */
  readonly meaning: 'outage' | 'mistake' | 'refusal';
  /** The code of Halyard's own warning. */
  readonly code: 'HAL-401' | 'HAL-402' | 'HAL-403';
  /** The answer never ends by itself. */
  readonly hangs?: boolean;
  /** How long it asks to be left alone, in milliseconds, 5 min at most; 0 for a moment that has passed. */
  readonly retryAfter?: number;
}
