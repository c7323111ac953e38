import { sameEvaluation, type Absence, type Evaluation } from '@halyard/core';
import type { Answer } from './Answer.ts';
import { parseFlag, parseKey } from './parseFlag.ts';

/** The keys of flags that are different now; `''` is among them if that may be any, named by neither answer included. */
export type Changed = readonly string[];

/** `odd`: the keys of entries that cannot be used, or whose key another entry has as well; `?` where there is none. */
export type ParsedAnswer = readonly [answer: Answer, changed: Changed, odd: string];

/** A bulk answer on the wire. Everything may be missing or of any other type. */
export interface AnswerBody {
  readonly flags: readonly unknown[];
  readonly metadata?: { readonly complete?: unknown } | null;
  readonly eventStreams?: unknown;
}

/**
 * Reads a bulk answer. Evaluations that are as in `before` keep their identity. A flag whose entry makes no sense stays what it
 * was. Throws if the whole is no answer, or lists more than 20,000 flags.
 */
export function parseAnswer(
  { flags, metadata }: AnswerBody,
  before: Answer,
  reason?: 'CACHED',
): ParsedAnswer {
  const mostFlags = 20_000;
  if (flags.length > mostFlags)
    throw new Error(process.env.NODE_ENV !== 'production' ? 'more than 20,000 flags' : '');
  const answer = new Map<string, Evaluation | Absence>([
    ['', metadata?.complete === false ? 'withheld' : 'missing'],
  ]);
  const odd: string[] = [];
  // What is no list has no such method, and throws.
  // oxlint-disable-next-line unicorn/no-array-for-each -- a text could be walked by a loop, too.
  flags.forEach((entry) => {
    const fields = Object(entry);
    const key = parseKey(fields);
    // What cannot be named is one of those that are not listed then.
    const sense = key ? parseFlag(fields, reason) : 'withheld';
    if (!sense || answer.has(key)) odd.push(key || '?');
    const known = before.get(key);
    // Never "missing" for nonsense: that could switch the flag on.
    answer.set(key, sense && !sameEvaluation(known, sense) ? sense : (known ?? 'failed'));
  });
  const changed = [...new Map([...before, ...answer]).keys()].filter(
    (key) => before.get(key) !== answer.get(key),
  );
  return [answer, changed, odd.join(', ')];
}
