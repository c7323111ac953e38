import type { Fault } from './Fault.ts';
import { poison, poisonedFlag } from './poison.ts';
import * as replies from './replies.ts';

const megabyte = 2 ** 20;
const bad = JSON.stringify({ flags: replies.entries({ [poisonedFlag]: poison }) });
/** A good answer but for two bytes that are no UTF-8, in the middle of a text. */
const [before = '', after = ''] = bad.split(`${poison}"`);
const invalidText = Buffer.concat([
  Buffer.from(before + poison),
  Buffer.from([0xff, 0xfe]),
  Buffer.from(`"${after}`),
]);

/** F7–F18, but for what can be used in part: an answer comes that is none. */
export const bodyFaults: readonly Fault[] = (
  [
    ['F7', 'truncates the JSON', replies.truncated],
    [
      'F8',
      'answers 200 with a web page',
      replies.status(200, { 'Content-Type': 'text/html' }, '<!doctype html>'),
    ],
    ['F8', 'answers 200 with nothing', replies.status(200)],
    ['F8', 'answers 204', replies.status(204)],
    ['F9', 'answers 202 with {}', replies.status(202, { 'Content-Type': 'application/json' }, '{}')],
    ['F11', 'answers null', replies.json(null)],
    ['F11', 'answers a list', replies.json([])],
    ['F11', 'answers a string', replies.json('flags')],
    ['F11', 'answers a number', replies.json(1)],
    ['F12', 'has null for flags', replies.json({ flags: null })],
    ['F12', 'has a string for flags', replies.json({ flags: poison })],
    ['F12', 'has a number for flags', replies.json({ flags: 1 })],
    ['F12', 'has an object for flags', replies.json({ flags: { [poisonedFlag]: poison } })],
    ['F12', 'has no flags', replies.json({ metadata: {} })],
    ['F17', 'sends bytes that are no UTF-8', replies.body(invalidText)],
    ['F17', 'nests 200,000 levels deep', replies.body('['.repeat(200_000))],
    ['F17', 'sends 20 MB', replies.flags({ [poisonedFlag]: 'x'.repeat(20 * megabyte) })],
    ['F18', 'lists 50,000 flags', replies.flags(manyFlags(50_000))],
  ] as const
).map(([row, title, reply]): Fault => ({ row, title, reply, meaning: 'outage', code: 'HAL-401' }));

function manyFlags(count: number): Record<string, unknown> {
  const flags = Array.from({ length: count }, (_, index) => [`flag-${index}`, true]);
  return { [poisonedFlag]: poison, ...Object.fromEntries(flags) };
}
