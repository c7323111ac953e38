import { boolean, createFlagStore, defineFlags, oneOf, type Bootstrap, type FlagStore } from '@halyard/core';
import { setOverrides } from '@halyard/core/overrides';
import { act } from '@testing-library/react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { FlagProvider, useFlagStatus } from './index.ts';
import { checkingAccess } from './testing/checkingAccess.ts';
import { createTestSource } from './testing/createTestSource.ts';
import { createFlagHooks } from './createFlagHooks.ts';
import { grantedAccess } from './testing/grantedAccess.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
});
const { useFlag, useFlagDetails, useFlags, Feature } = createFlagHooks(flags);
const context = { targetingKey: 'ann' };

/** What is known before `start`. */
function createStaticStore() {
  const source = createTestSource({ ann: { checkout: true, layout: 'list' } }, { isStatic: true });
  return createFlagStore({ flags, source, context, access: grantedAccess() });
}

/** What is known only after `start`. */
function createLateStore() {
  return createFlagStore({ flags, source: createTestSource({ ann: { checkout: true } }), context });
}

function Reader() {
  const { reason } = useFlagDetails('layout');
  return <p>{`${useFlag('layout')} ${reason} ${useFlagStatus()} ${useFlags(['layout']).layout}`}</p>;
}

function Page({ store }: { store: FlagStore<typeof flags> }) {
  return (
    <FlagProvider store={store}>
      <Feature flag="checkout" pending="pending" fallback="off">
        on
      </Feature>
      <Reader />
    </FlagProvider>
  );
}

const container = document.createElement('div');
let root: Root | undefined;
afterEach(() => act(() => root?.unmount()));

/** Renders with the server's store, hydrates with the browser's, and answers with the server's words. */
async function hydrate(server: FlagStore<typeof flags>, browser: FlagStore<typeof flags>) {
  const mismatches: unknown[] = [];
  container.innerHTML = renderToString(<Page store={server} />);
  const words = container.textContent;
  const reader = container.querySelector('p');
  await act(async () => {
    root = hydrateRoot(container, <Page store={browser} />, {
      onRecoverableError: (error) => mismatches.push(error),
    });
  });
  expect(mismatches).toEqual([]);
  expect(container.querySelector('p')).toBe(reader);
  return words;
}

describe('hydration', () => {
  it('starts from the values that a static source carries, on the server and in the browser', async () => {
    expect(await hydrate(createStaticStore(), createStaticStore())).toBe('onlist STATIC NOT_READY list');
    expect(container).toHaveTextContent('onlist STATIC READY');
  });

  it('starts from the bootstrap, even when the source answered with something else before', async () => {
    const bootstrap: Bootstrap = {
      targetingKey: 'ann',
      evaluations: new Map([
        ['checkout', { value: true, reason: 'SPLIT' }],
        ['layout', { value: 'list', reason: 'SPLIT' }],
      ]),
    };
    const source = createTestSource({ ann: { checkout: false, layout: 'grid' } });
    const browser = createFlagStore({ flags, source, context, bootstrap });
    const stop = browser.start();
    expect(browser.evaluate('layout').value).toBe('grid');
    const words = await hydrate(createFlagStore({ flags, source, context, bootstrap }), browser);
    expect(words).toBe('onlist SPLIT NOT_READY list');
    expect(container).toHaveTextContent('offgrid STATIC READY');
    stop();
  });

  it('lets an override of the browser switch right after, without a mismatch', async () => {
    const browser = createStaticStore();
    const always = { setAt: 0, expiresAt: Number.MAX_SAFE_INTEGER, scope: 'browser' } as const;
    setOverrides(browser, new Map([['layout', { value: 'grid', ...always }]]));
    expect(await hydrate(createStaticStore(), browser)).toContain('list STATIC');
    expect(container).toHaveTextContent('grid OVERRIDE');
  });

  it('keeps what the server forced for a verified tester while the browser verifies too', async () => {
    const original = { value: 'grid', reason: 'SPLIT' };
    const forced = new Map([['layout', { value: 'list', reason: 'OVERRIDE', original }]]);
    const bootstrap: Bootstrap = { targetingKey: 'ann', evaluations: forced };
    const source = createTestSource({ ann: { layout: 'grid' } });
    const server = createFlagStore({ flags, source, context, bootstrap });
    const browser = createFlagStore({ flags, source, context, bootstrap, access: checkingAccess() });
    expect(await hydrate(server, browser)).toContain('list OVERRIDE');
    // The source has answered, and nothing is known of the permission yet.
    expect(browser.state.getState().status).toBe('READY');
    expect(container).toHaveTextContent('list OVERRIDE');
    // No permission after all.
    await act(async () => setOverrides(browser, new Map()));
    expect(container).toHaveTextContent('grid STATIC');
  });

  it('shows a pending slot where the server knew nothing', async () => {
    const [server, browser] = [createLateStore(), createLateStore()];
    expect(await hydrate(server, browser)).toContain('pending');
    expect(container).toHaveTextContent('on');
  });
});
