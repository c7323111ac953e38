import type { Reply } from './FaultServer.ts';
import { poison, poisonedFlag } from './poison.ts';
import * as replies from './replies.ts';

/** An answer that can be used in part: what makes sense in it counts, and the rest stays what it was. */
export interface OddAnswer {
  /** `F13`: several answers may share a row. */
  readonly row: string;
  readonly title: string;
  /** Answers with `good` and with something odd. */
  readonly replyWith: (good: Readonly<Record<string, unknown>>) => Reply;
  /** The flags that keep what is known of them, or their default. */
  readonly keeps: readonly string[];
  /** The code of Halyard's own warning, if it has one. */
  readonly code?: 'HAL-404';
}

const withEntries =
  (...odd: readonly unknown[]): OddAnswer['replyWith'] =>
  (good) =>
    replies.json({ flags: [...replies.entries(good), ...odd] });

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
const hostileKeys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'x'.repeat(300)];

/** F13–F17, as far as something in them makes sense. */
export const oddAnswers: readonly OddAnswer[] = [
  {
    row: 'F13',
    title: 'one bad entry among good ones',
    replyWith: withEntries({ key: poisonedFlag }, null, 7, 'entry', [], {}),
    keeps: [poisonedFlag],
    code: 'HAL-404',
  },
  {
    row: 'F13',
    title: 'an entry that is nested too deep',
    replyWith: withEntries({ key: poisonedFlag, value: deep(1_000), reason: 'STATIC' }),
    keeps: [poisonedFlag],
    code: 'HAL-404',
  },
  {
    row: 'F15',
    title: 'hostile keys',
    replyWith: withEntries(...hostileKeys.map((key) => ({ key, value: poison, reason: 'STATIC' }))),
    keeps: [],
    code: 'HAL-404',
  },
  {
    row: 'F16',
    title: 'a key that is there twice',
    replyWith: (good) =>
      replies.json({
        flags: [
          ...replies.entries(good).map((entry) => ({ ...entry, value: null })),
          ...replies.entries(good),
        ],
      }),
    keeps: [],
    code: 'HAL-404',
  },
  {
    row: 'F17',
    title: 'a byte order mark',
    replyWith: (good) => replies.body(`\uFEFF${JSON.stringify({ flags: replies.entries(good) })}`),
    keeps: [],
  },
];
