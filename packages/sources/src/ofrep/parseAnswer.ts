import { sameEvaluation, type Absence, type Evaluation } from '@halyard/core';
import type { Answer } from './Answer.ts';
import { compareAnswers } from './compareAnswers.ts';
import { parseFlag, parseKey } from './parseFlag.ts';

const mostFlags = 20_000;

export interface ParsedAnswer {
  readonly answer: Answer;
  /** The keys of flags that are different now; `undefined` if that may be any, named by neither answer included. */
  readonly changed: readonly string[] | undefined;
  /** The keys of entries that cannot be used, or whose key another entry has as well. */
  readonly odd: readonly string[];
}

/** A bulk answer on the wire. Everything may be missing or of any type. */
export interface AnswerBody {
  readonly flags?: unknown;
  readonly metadata?: unknown;
  readonly eventStreams?: unknown;
}

/**
 * Reads a bulk answer. Evaluations that are as in `before` keep their identity. A flag whose entry makes no sense stays what it
 * was. Throws a `SyntaxError` if the whole is no answer, or lists more than 20,000 flags.
 */
export function parseAnswer(body: unknown, before: Answer | undefined): ParsedAnswer {
  // Everything may be missing or of any type.
  const { flags: entries, metadata } = (body ?? {}) as AnswerBody;
  if (!Array.isArray(entries) || entries.length > mostFlags) throw new SyntaxError('no flags, or too many');
  const flags = new Map<string, Evaluation | Absence>();
  const odd: string[] = [];
  let isComplete = (metadata as { complete?: unknown } | null | undefined)?.complete !== false;
  for (const entry of entries) {
    const key = parseKey(entry);
    const sense = key && parseFlag(entry);
    if (!sense || flags.has(key)) odd.push(key || '(without a usable key)');
    // What cannot be named is one of those that are not listed then.
    if (!key) isComplete = false;
    else {
      const known = before?.flags.get(key);
      // Never "missing" for nonsense: that could switch the flag on.
      flags.set(key, sense && !sameEvaluation(known, sense) ? sense : (known ?? 'failed'));
    }
  }
  const answer: Answer = { flags, absence: isComplete ? 'missing' : 'withheld' };
  return { answer, odd, changed: compareAnswers(before, answer) };
}
