import type { Fault } from './Fault.ts';
import { poison, poisonedFlag } from './poison.ts';
import type { Reply } from './FaultServer.ts';
import * as replies from './replies.ts';

const minute = 60_000;
/** A body that would be good if the status were. */
const bad = JSON.stringify({ flags: replies.entries({ [poisonedFlag]: poison }) });
const answers = (code: number, headers: Readonly<Record<string, string>> = {}) =>
  replies.status(code, headers, code === 304 ? '' : bad);

/** Asks to be left alone until a moment, in milliseconds from now. */
function until(code: number, milliseconds: number): Reply {
  return (response) => {
    const date = new Date(Date.now() + milliseconds).toUTCString();
    response.writeHead(code, { 'Retry-After': date }).end(bad);
  };
}

/** F19–F25: a status says that this is no answer. */
export const statusFaults: readonly Fault[] = [
  outage('F19', 'answers 304 though nothing is known', answers(304), { code: 'HAL-401' }),
  ...[400, 404].map((code) =>
    outage('F20', `answers ${code}`, answers(code), { meaning: 'mistake', code: 'HAL-401' }),
  ),
  ...[401, 403].map((code) =>
    outage('F21', `answers ${code}`, answers(code), { meaning: 'refusal', code: 'HAL-402' }),
  ),
  outage('F22', 'answers 429 without saying when to come back', answers(429)),
  outage('F23', 'answers 429 and asks for 10 s', answers(429, { 'Retry-After': '10' }), {
    retryAfter: 10_000,
  }),
  outage('F23', 'answers 503 and asks for 10 s', answers(503, { 'Retry-After': '10' }), {
    retryAfter: 10_000,
  }),
  outage('F23', 'answers 503 and names a date in 20 s', until(503, 20_000), { retryAfter: 20_000 }),
  outage('F23', 'answers 429 and names a date in the past', until(429, -60 * minute), { retryAfter: 0 }),
  outage('F23', 'answers 503 and asks for 0 s', answers(503, { 'Retry-After': '0' }), { retryAfter: 0 }),
  outage('F23', 'answers 429 and asks for 30 years', answers(429, { 'Retry-After': '999999999' }), {
    retryAfter: 5 * minute,
  }),
  ...[500, 502, 503, 504].map((code) => outage('F24', `answers ${code}`, answers(code))),
  outage('F25', 'redirects', answers(302, { Location: '/elsewhere' })),
  outage('F25', 'redirects in a circle', (response, { path }) =>
    response.writeHead(307, { Location: path }).end(),
  ),
];

function outage(row: string, title: string, reply: Reply, rest: Partial<Fault> = {}): Fault {
  return { row, title, reply, meaning: 'outage', code: 'HAL-403', ...rest };
}
