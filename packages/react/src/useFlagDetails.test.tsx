import { createFlagStore, type Catalog, type Evaluation } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { act, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FlagProvider } from './index.ts';
import { createTestSource } from './testing/createTestSource.ts';
import { createFlagHooks } from './createFlagHooks.ts';
import { grantedAccess } from './testing/grantedAccess.ts';

const { useFlagDetails } = createFlagHooks<Catalog>({});
const context = { targetingKey: 'ann' };

function renderDetails(backend: Parameters<typeof createTestSource>[0], fallback: string) {
  const store = createFlagStore({ source: createTestSource(backend), context, access: grantedAccess() });
  const seen: Evaluation[] = [];
  function Reader() {
    seen.push(useFlagDetails('layout', fallback));
    return null;
  }
  const page = () => (
    <FlagProvider store={store}>
      <Reader />
    </FlagProvider>
  );
  const { rerender } = render(page());
  return { store, seen, renderAgain: () => rerender(page()) };
}

describe('useFlagDetails', () => {
  it('says how a value came about, and what an override hides', () => {
    const real = {
      value: 'list',
      variant: 'b',
      reason: 'TARGETING_MATCH',
      metadata: { strategy: 'lastDigit' },
    };
    const { store, seen } = renderDetails({ ann: { layout: real } }, 'grid');
    expect(seen.at(-1)).toEqual(real);
    act(() => setOverride(store, 'layout', { value: 'masonry' }));
    expect(seen.at(-1)).toEqual({ value: 'masonry', reason: 'OVERRIDE', original: real });
  });

  it('tells a missing flag and one of another kind apart, both with the given default', () => {
    expect(renderDetails({ ann: {} }, 'grid').seen.at(-1)).toEqual({
      value: 'grid',
      reason: 'DEFAULT',
      errorCode: 'FLAG_NOT_FOUND',
    });
    expect(renderDetails({ ann: { layout: 7 } }, 'grid').seen.at(-1)).toEqual({
      value: 'grid',
      reason: 'ERROR',
      errorCode: 'TYPE_MISMATCH',
    });
  });

  it('answers with the same object while nothing changes', () => {
    const { seen, renderAgain } = renderDetails({ ann: {} }, 'grid');
    const before = seen.at(-1);
    renderAgain();
    expect(seen.at(-1)).toBe(before);
  });

  it('keeps the metadata of a flag of another kind: a locked flag is locked all the same', () => {
    const metadata = { overridable: false };
    const { seen } = renderDetails({ ann: { layout: { value: 7, reason: 'STATIC', metadata } } }, 'grid');
    expect(seen.at(-1)).toEqual({ value: 'grid', reason: 'ERROR', errorCode: 'TYPE_MISMATCH', metadata });
  });
});
