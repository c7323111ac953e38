import type { EvaluationContext } from '@halyard/core';
import { readBytes } from '../http/readBytes.ts';
import type { Failure } from './describeFailure.ts';
import type { OfrepOptions } from './OfrepOptions.ts';
import type { Outcome } from './Outcome.ts';

/** Requests for all flags of one context. Of several under way the latest counts. */
export interface Requests {
  /** Makes one, with the ETag of what is known, and with what a stream asked to be handed on. */
  readonly send: (etag: string | null | undefined, query: string) => Promise<void>;
  /** Credentials that were refused may be good now. */
  readonly refresh: () => void;
  /** Gives up what is under way: nobody hears what comes of it. */
  readonly abort: () => void;
}

/** Takes what came of a request that handed on `query`; nothing for an answer that is none. Throws if it makes no sense. */
export type Take = (outcome: Partial<Outcome> | undefined, query: string) => void;

/** Says what it is that failed. `isWhole`: the answer came, but made no sense. */
export type Suffer = (error: unknown, response: Response | undefined, isWhole: boolean) => Failure;

export function createRequests(
  { baseUrl = '/', headers = {}, timeout = 15_000, ...options }: OfrepOptions,
  context: EvaluationContext,
  take: Take,
  suffer: Suffer,
): Requests {
  let latest: AbortController | undefined;
  let credentials: string | undefined;
  let refusal: Response | undefined;

  /** OFREP 0.3, `POST /ofrep/v1/evaluate/flags`. */
  async function send(etag: string | null | undefined, query: string): Promise<void> {
    const mine = (latest = new AbortController());
    const { signal } = mine;
    const timer = setTimeout(() => mine.abort(), timeout);
    let response: Response | undefined;
    let outcome: Partial<Outcome> | undefined;
    try {
      const sent = typeof headers === 'function' ? await headers() : headers;
      const before = credentials;
      credentials = JSON.stringify(sent);
      if (credentials !== before) refusal = undefined;
      // What was refused would be again. The global `fetch` is looked up each time: it may be replaced.
      response =
        refusal ??
        (await (options.fetch ?? fetch)(`${baseUrl.replace(/\/$/, '')}/ofrep/v1/evaluate/flags${query}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...(etag && { 'If-None-Match': etag }), ...sent },
          body: JSON.stringify({ context }),
          redirect: 'error',
          signal,
        }));
      if (response.ok)
        outcome = { body: await readBytes(response, signal), etag: response.headers.get('ETag') };
      else if (response.status === 304) outcome = { etag };
      if (latest === mine) take(outcome, query);
    } catch (error) {
      if (latest === mine && suffer(error, response, !!outcome) === 'HAL-402') refusal = response;
    } finally {
      clearTimeout(timer);
      // A body that nobody read is not downloaded any further.
      mine.abort();
    }
  }

  return {
    send,
    refresh: () => {
      refusal = undefined;
    },
    abort: () => {
      latest?.abort();
      latest = undefined;
    },
  };
}
