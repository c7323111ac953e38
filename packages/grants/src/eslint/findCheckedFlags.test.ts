import { describe, expect, it } from 'vitest';
import { findCheckedFlags } from './findCheckedFlags.ts';

const found = (source: string) => [...findCheckedFlags(source, ['requireFlag'])];

describe('findCheckedFlags', () => {
  it.each([
    ["requireFlag(req, 'dark')", ['dark']],
    ['requireFlag(\n  c.get("request"), // of Hono\n  "dark",\n  true,\n)', ['dark']],
    ["requireFlag({ req, as: 'x' }, `dark`, await real('other'))", ['dark']],
    ["requireFlag(req, isNew ? 'dark' : 'darker')", ['dark', 'darker']],
    ["app.get('/', (c) => { requireFlag(c, 'dark'); return c.text(\"it's\") })", ['dark']],
    ["const it = 'a \\' requireFlag(req, '; requireFlag(req, 'dark')", ['dark']],
  ])('finds in %j the flags %j', (source, flags) => {
    expect(found(source)).toEqual(flags);
  });

  it.each([
    "// requireFlag(req, 'dark')",
    "/* requireFlag(req, 'dark') */",
    '"requireFlag(req, \'dark\')"',
    "requireFlag(req, key); other(req, 'dark')",
    'requireFlag(req, `${prefix}-dark`)',
    "requireFlag(req, key, 'dark')",
    "requireFlag(req, keyOf('dark'))",
    "import { requireFlag } from 'dark'",
    "requireFlags(req, 'dark')",
    ')]} requireFlag',
    '',
  ])('finds none in %j', (source) => {
    expect(found(source)).toEqual([]);
  });

  it('reads a hundred thousand characters of nothing at once', () => {
    for (const piece of ["'", '"\\', '`', '/*', '(', 'a', "requireFlag(a,'"]) {
      const start = performance.now();
      expect(found(piece.repeat(100_000 / piece.length)).length).toBeLessThan(2);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
