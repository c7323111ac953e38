import { object } from '@halyard/core';
import { expectTypeOf, test } from 'vitest';
import { createTestFlags, renderWithFlags } from './react.ts';
import { flags } from './testing/shop.tsx';

const { set, flip, simulate, store, getByText } = renderWithFlags(null, { flags });

test('values are those of the catalog', () => {
  renderWithFlags(null, { flags, values: { 'new-checkout': true, layout: 'list', 'max-items': 3 } });
  // @ts-expect-error -- no such flag
  renderWithFlags(null, { flags, values: { 'new-chekcout': true } });
  // @ts-expect-error -- no variant
  renderWithFlags(null, { flags, values: { layout: 'table' } });
  // @ts-expect-error -- no such flag
  createTestFlags({ flags, values: { 'new-chekcout': true } });
});

test('set takes a declared key and a value of its own', () => {
  set('layout', 'list');
  // @ts-expect-error -- no such flag
  set('layuot', 'list');
  // @ts-expect-error -- no variant
  set('layout', 'table');
  // @ts-expect-error -- no number
  set('max-items', '3');
});

test('flip takes boolean flags alone', () => {
  flip('new-checkout');
  // @ts-expect-error -- a number has no other side
  flip('max-items');
  // @ts-expect-error -- no such flag
  flip('new-chekcout');
});

test('simulate takes a declared key and a known state', () => {
  simulate('layout', 'pending');
  // @ts-expect-error -- no such flag
  simulate('layuot', 'pending');
  // @ts-expect-error -- no such state
  simulate('layout', 'slow');
});

test('the result is Testing Library’s, with a typed store', () => {
  expectTypeOf(getByText('new')).toEqualTypeOf<HTMLElement>();
  expectTypeOf(store.evaluate('layout').value).toEqualTypeOf<'grid' | 'list'>();
  // @ts-expect-error -- the provider is there already
  void renderWithFlags(null, { flags }).wrapper;
});

test('structures are set as a whole', () => {
  const banner = object<{ text: string }>({ default: { text: '' }, schema: {} as never });
  const shown = renderWithFlags(null, { flags: { banner } });
  shown.set('banner', { text: 'hello' });
  // @ts-expect-error -- text is missing
  shown.set('banner', {});
});
