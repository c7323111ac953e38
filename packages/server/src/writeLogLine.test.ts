// @vitest-environment node
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeLogLine } from './writeLogLine.ts';

afterEach(() => void vi.restoreAllMocks());

describe('writeLogLine', () => {
  it('T22: writes one line for one event, whatever it says', { timeout: 60_000 }, () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('a\nb', '\r\n{"level":"info"}', '\u001b[31mred', '\u0000', '"}\n{"', '\u0085'),
    );
    fc.assert(
      fc.property(hostile, hostile, (flag, problem) => {
        written.length = 0;
        writeLogLine({ level: 'warn', event: 'strategy.skipped', flag, problem });
        expect(written).toHaveLength(1);
        expect(written[0]).toMatch(/^\P{Cc}*\n$/u);
        expect(JSON.parse(written[0] ?? '')).toMatchObject({ event: 'strategy.skipped', flag, problem });
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
