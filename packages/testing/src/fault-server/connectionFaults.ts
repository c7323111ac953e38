import type { Fault } from './Fault.ts';
import * as replies from './replies.ts';

/** F1–F6: no whole answer comes. */
export const connectionFaults: readonly Fault[] = (
  [
    { row: 'F1', title: 'refuses connections', reply: 'refuse' },
    { row: 'F2', title: 'resets the connection', reply: replies.reset },
    { row: 'F2', title: 'cuts the connection in the middle of the body', reply: replies.cutInTheMiddle },
    { row: 'F3', title: 'hangs without answer', reply: replies.hang, hangs: true },
    { row: 'F4', title: 'sends headers, then silence', reply: replies.headersThenSilence, hangs: true },
    { row: 'F6', title: 'sends a byte a second', reply: replies.dripEvery(1_000), hangs: true },
  ] satisfies ReadonlyArray<Pick<Fault, 'row' | 'title' | 'reply' | 'hangs'>>
).map((fault) => ({
  ...fault,
  meaning: 'outage',
  code: 'HAL-403',
}));
