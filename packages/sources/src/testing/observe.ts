import type { Absence, Evaluation, FlagSource, SourceChange } from '@halyard/core';
import { onTestFinished, vi, type MockInstance } from 'vitest';

/** A source under observation. */
export interface Observed<Source extends FlagSource = FlagSource> {
  readonly source: Source;
  /** What it said, oldest first. */
  readonly changes: readonly SourceChange[];
  /** The codes of its warnings, oldest first. */
  readonly warnings: () => readonly string[];
  /** A flag's value, or why there is none. */
  readonly see: (key: string) => unknown;
}

/** Follows what `source` says, and stops it at the end of the test. */
export function observe<Source extends FlagSource>(source: Source): Observed<Source> {
  const changes: SourceChange[] = [];
  const warn: MockInstance<typeof console.warn> = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const unsubscribe = source.subscribe((change) => changes.push(change));
  onTestFinished(() => {
    unsubscribe();
    source.stop();
    warn.mockRestore();
  });
  return {
    source,
    changes,
    warnings: () => warn.mock.calls.map(([text]) => /HAL-\d+/.exec(String(text))?.[0] ?? String(text)),
    see: (key) => simplify(source.peek(key)),
  };
}

/** Signals are for the store; a source under test is never abandoned. */
export const signal: AbortSignal = new AbortController().signal;

function simplify(answer: Evaluation | Absence): unknown {
  return typeof answer === 'string' ? answer : answer.value;
}
