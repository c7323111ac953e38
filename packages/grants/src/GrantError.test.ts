// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GrantError } from './GrantError.ts';

describe('GrantError', () => {
  it('says what, why and what to do, and names its page', () => {
    const error = new GrantError('HAL-505', 'allow');
    expect(error.code).toBe('HAL-505');
    expect(error.message).toMatch(
      /^\[halyard\] HAL-505 .+ — .+ — .+ \(allow\)\. See docs\/errors\/HAL-505\.md$/,
    );
  });

  it('has a page for every code', () => {
    const source = readFileSync(new URL('GrantError.ts', import.meta.url), 'utf8');
    const codes = [...source.matchAll(/^ {2}'(HAL-\d{3})':/gm)].map(([, code]) => code ?? '');
    expect(codes).toHaveLength(17);
    for (const code of codes) {
      const page = readFileSync(new URL(`../../../docs/errors/${code}.md`, import.meta.url), 'utf8');
      expect(page.startsWith(`# ${code}: `)).toBe(true);
    }
  });
});
