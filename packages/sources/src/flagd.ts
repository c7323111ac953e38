import type { FlagSource } from '@halyard/core';
import { ofrep, type OfrepOptions } from './ofrep.ts';

export interface FlagdOptions extends OfrepOptions {
  /** Which flag set to evaluate, as flagd's `Flagd-Selector` header says it. Default: all. */
  readonly selector?: string;
}

/**
 * flagd, by its OFREP service (port 8016). It has neither ETags nor streams: a change is seen by asking, every 30 s unless told otherwise. Where it leaves out
 * the value of a flag that is disabled or falls back, the code's default applies.
 *
 * @example flagd({ baseUrl: 'https://flagd.example.com', selector: 'flagSetId=shop' })
 */
export function flagd({ selector, headers, ...options }: FlagdOptions = {}): FlagSource {
  const all = async () => ({
    ...(typeof headers === 'function' ? await headers() : headers),
    ...(selector !== undefined && { 'Flagd-Selector': selector }),
  });
  return { ...ofrep({ changeDetection: 'polling', ...options, headers: all }), name: 'flagd' };
}
