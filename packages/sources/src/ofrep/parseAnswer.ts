import { sameEvaluation, type Absence, type Evaluation } from '@halyard/core';
import type { Answer } from './Answer.ts';
import { parseFlag } from './parseFlag.ts';

const mostFlags = 20_000;

export interface ParsedAnswer {
  readonly answer: Answer;
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
  if (!Array.isArray(entries)) throw new SyntaxError('no flags');
  if (entries.length > mostFlags) throw new SyntaxError('too many flags');
  const flags = new Map<string, Evaluation | Absence>();
  const odd: string[] = [];
  let isComplete = (metadata as { complete?: unknown } | null | undefined)?.complete !== false;
  for (const entry of entries) {
    const { key, sense } = parseFlag(entry);
    // What cannot be named is one of those that are not listed then.
    if (key === undefined) isComplete = false;
    if (!sense || flags.has(key ?? '')) odd.push(key ?? '(without a usable key)');
    // Never "missing": that could switch the flag on.
    if (key !== undefined) flags.set(key, choose(before?.flags.get(key), sense));
  }
  return { answer: { flags, absence: isComplete ? 'missing' : 'withheld' }, odd };
}

function choose(
  known: Evaluation | Absence | undefined,
  next: Evaluation | Absence | undefined,
): Evaluation | Absence {
  if (!next) return known ?? 'failed';
  const isSame = typeof known === 'object' && typeof next === 'object' && sameEvaluation(known, next);
  return isSame ? known : next;
}
