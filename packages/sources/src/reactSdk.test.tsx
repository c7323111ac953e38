import { boolean, createFlagStore, defineFlags, oneOf, type Access } from '@halyard/core';
import { toOpenFeatureProvider } from '@halyard/core/openfeature';
import { clearOverrides, setOverride } from '@halyard/core/overrides';
import {
  OpenFeatureProvider,
  useBooleanFlagDetails,
  useStringFlagValue,
  useTrack,
} from '@openfeature/react-sdk';
import { OpenFeature } from '@openfeature/web-sdk';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { staticSource } from './static.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
});
const allowed: Access = {
  state: 'granted',
  audience: 'test',
  allows: () => true,
  subscribe: () => () => {},
  start: () => {},
  stop: () => {},
};

afterEach(async () => {
  cleanup();
  await OpenFeature.clearProviders();
});

function Shop() {
  const { value, reason } = useBooleanFlagDetails('checkout', false);
  const layout = useStringFlagValue('layout', 'grid');
  const { track } = useTrack();
  return (
    <button onClick={() => track('bought', { value: 9 })}>
      {String(value)} {reason} {layout}
    </button>
  );
}

async function open() {
  const source = Object.assign(staticSource({ checkout: true, layout: 'list' }), { track: vi.fn() });
  const store = createFlagStore({ flags, source, access: allowed });
  await OpenFeature.setProviderAndWait('shop', toOpenFeatureProvider(store), { targetingKey: 'ann' });
  render(
    <OpenFeatureProvider domain="shop">
      <Shop />
    </OpenFeatureProvider>,
  );
  return { source, store, shown: () => screen.getByRole('button').textContent };
}

describe('an app on @openfeature/react-sdk', () => {
  it('follows a flip and its end', async () => {
    const { store, shown } = await open();
    expect(shown()).toBe('true STATIC list');
    act(() => setOverride(store, 'checkout', { value: false }));
    expect(shown()).toBe('false OVERRIDE list');
    act(() => clearOverrides(store));
    expect(shown()).toBe('true STATIC list');
  });

  it('follows a change at the backend', async () => {
    const { source, shown } = await open();
    act(() => source.setValues({ checkout: true, layout: 'grid' }));
    expect(shown()).toBe('true STATIC grid');
  });

  it('keeps what is forced when the subject changes', async () => {
    const { store, shown } = await open();
    act(() => setOverride(store, 'layout', { value: 'grid' }));
    await act(() => OpenFeature.setContext('shop', { targetingKey: 'ben' }));
    expect(store.state.getState().context).toEqual({ targetingKey: 'ben' });
    expect(shown()).toBe('true STATIC grid');
  });

  it('tracks through to the source', async () => {
    const { source } = await open();
    act(() => screen.getByRole('button').click());
    expect(source.track).toHaveBeenCalledWith('bought', { value: 9 });
  });
});
