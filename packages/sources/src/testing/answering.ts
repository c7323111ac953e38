import { vi, type Mock } from 'vitest';

type Answer = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly flags?: object;
  /** Whatever else an answer may have. */
  readonly rest?: object;
};

/** A `fetch` without a network, for ladders on a fake clock: it answers as `answer` says at the time, `undefined` for not at all. */
export function answering(answer: () => Answer | undefined): Mock<typeof fetch> {
  return vi.fn<typeof fetch>(async () => {
    const { status = 200, headers = {}, flags = {}, rest } = answer() ?? fail();
    const entries = Object.entries(flags).map(([key, value]) => ({ key, value, reason: 'STATIC' }));
    const body = status === 200 ? JSON.stringify({ flags: entries, ...rest }) : null;
    return new Response(body, { status, headers });
  });
}

function fail(): never {
  throw new TypeError('fetch failed');
}
