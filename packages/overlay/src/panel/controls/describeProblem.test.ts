// @vitest-environment node
import type { Override } from '@halyard/core';
import type { EntryProblem } from '@halyard/core/editing';
import { describe, expect, it } from 'vitest';
import { valueMessages } from '../../words/valueMessages.ts';
import { describeProblem as describeWith } from './describeProblem.ts';

function describeProblem(problem: EntryProblem, override?: Override): string {
  const words = { values: valueMessages, table: undefined };
  return describeWith({ problem, override, isForced: override !== undefined }, words);
}

describe('describeProblem', () => {
  it('says the bounds of a number, also one that stands alone', () => {
    const range = { code: 'out-of-range', min: 4, max: 24 } as const;
    expect(describeProblem(range)).toBe('Does not fit: 4 to 24');
    expect(describeProblem({ ...range, min: undefined })).toBe('Does not fit: at most 24');
    expect(describeProblem({ ...range, max: undefined })).toBe('Does not fit: at least 4');
  });

  it('passes on what the parser or the schema says', () => {
    expect(describeProblem({ code: 'not-json', detail: 'Unexpected end' })).toBe(
      'Not valid JSON yet: Unexpected end',
    );
    expect(describeProblem({ code: 'unfit', detail: 'text is missing' })).toBe(
      'Does not fit: text is missing',
    );
  });

  it('names the kind that an undeclared flag has', () => {
    expect(describeProblem({ code: 'other-kind', real: 'object' })).toBe(
      'Does not fit: its real value is of the kind object',
    );
    expect(describeProblem({ code: 'wrong-kind' })).toBe('Does not fit: it has the wrong kind');
    expect(describeProblem({ code: 'not-a-number' })).toMatch(/^Not a number/);
  });

  it('says what counts meanwhile', () => {
    const override = { setAt: 0, expiresAt: 1, scope: 'browser' } as const;
    expect(describeProblem({ code: 'not-a-number' }, { ...override, value: 12 })).toBe(
      'Not a number yet. Still forced: 12',
    );
    expect(describeProblem({ code: 'not-a-number' }, { ...override, simulate: 'error' })).toBe(
      'Not a number yet. Still forced: an error',
    );
  });
});
