// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diagnose } from './testing/diagnose.ts';

const page = `import { boolean, defineFlags } from '@halyard/core';
import { createFlagHooks } from './createFlagHooks.ts';

const flags = defineFlags({
  /** @deprecated On for everybody since May. */
  'old-nav': boolean({ default: true }),
  layout: boolean({ default: true }),
});
const { useFlags } = createFlagHooks(flags);

export function usePage() {
  const { 'old-nav': old, layout } = useFlags(['old-nav', 'layout']);
  const nav = useFlags(['old-nav']);
  return [old, layout, nav['old-nav'], flags['old-nav'], flags.layout];
}
`;

describe('a flag that is declared @deprecated', () => {
  it('is struck through where its value is read, and no other flag is', { timeout: 60_000 }, async () => {
    const found = await diagnose(fileURLToPath(new URL('deprecatedPage.ts', import.meta.url)), page);
    const struck = found.filter(({ tags }) => tags?.includes(2));
    expect(struck.map(({ message }) => message)).toEqual(Array(3).fill("'old-nav' is deprecated."));
    const line = (text: string) => page.slice(0, page.indexOf(text)).split('\n').length - 1;
    expect(struck.map(({ range }) => range.start.line)).toEqual([
      line("{ 'old-nav': old"),
      line('return ['),
      line('return ['),
    ]);
    // Nothing else is said: the page compiles.
    expect(found).toHaveLength(3);
  });
});
