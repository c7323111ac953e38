// @vitest-environment node
import { expect, it } from 'vitest';
import { invertConditions } from './invertConditions.mjs';

/** What is inverted in a piece of code. */
const inverted = (code: string) => invertConditions(code).map(({ from, to }) => `${from} -> ${to}`);

it.each([
  ['if (a) b();', ['a -> !(a)']],
  ['const c = a ? 1 : 2;', ['a -> !(a)']],
  ['const c = !a;', ['a -> !(a)']],
  ['const c = a === b;', ['a === b -> !(a === b)']],
  ['const c = { ...(a && { b }) };', ['a -> !(a)']],
  ['if (a || b) c();', ['a || b -> !(a || b)', 'a -> !(a)', 'b -> !(b)']],
  ['const c = a && b;', ['a -> !(a)']],
  ['const c = a ?? b;', ['a ?? b -> ((a) == null ? (a) : (b))']],
  ['const f = (a: string): boolean => a in b;', ['a in b -> !(a in b)']],
  ['const c = a + b;', []],
])('%s has its conditions inverted one by one', (code, expected) => {
  expect(inverted(code)).toEqual(expected);
});

it('a mutant is the whole module with that one difference, and says where', () => {
  const [first, second] = invertConditions('let c = 0;\nif (a) c = 1;\nif (b) c = 2;\n');
  expect(first).toMatchObject({ line: 2, text: 'let c = 0;\nif (!(a)) c = 1;\nif (b) c = 2;\n' });
  expect(second).toMatchObject({ line: 3, text: 'let c = 0;\nif (a) c = 1;\nif (!(b)) c = 2;\n' });
});
