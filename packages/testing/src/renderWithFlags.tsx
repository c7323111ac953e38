import type { Catalog } from '@halyard/core';
import { render, type RenderOptions, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createTestFlags } from './createTestFlags.tsx';
import type { TestFlags, TestFlagsOptions } from './TestFlags.ts';

/** The flags, and whatever else Testing Library's `render` takes. */
export type RenderWithFlagsOptions<Flags extends Catalog> = TestFlagsOptions<Flags> &
  Omit<RenderOptions, 'queries'>;

/** Testing Library's result, with what changes the flags. */
export type RenderWithFlagsResult<Flags extends Catalog> = RenderResult & Omit<TestFlags<Flags>, 'wrapper'>;

/**
 * Renders with flags that are known at the first render, in a store of their own that goes when Testing Library cleans up.
 * Throws HAL-801 when anything reads a flag that is not declared. A `wrapper` of the app is rendered inside, so it can read flags.
 *
 * @example
 * const { getByText, flip } = renderWithFlags(<Checkout />, { flags, values: { 'new-checkout': true } });
 * flip('new-checkout');
 */
export function renderWithFlags<Flags extends Catalog>(
  ui: ReactNode,
  { flags, values, context, strict, wrapper: Inner, ...options }: RenderWithFlagsOptions<Flags>,
): RenderWithFlagsResult<Flags> {
  const { wrapper: Provided, ...testFlags } = createTestFlags({ flags, values, context, strict });
  // A wrapper, and no element around `ui`: so that it is there at each `rerender` as well.
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <Provided>{Inner ? <Inner>{children}</Inner> : children}</Provided>
  );
  const result: RenderResult = render(ui, { ...options, wrapper });
  return { ...result, ...testFlags };
}
