import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { boolean, createFlagStore, defineFlags, string, type FlagStore } from '@halyard/core';
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server.node';
import { describe, expect, it, vi } from 'vitest';
import { createFlagHooks } from './createFlagHooks.ts';
import { FlagProvider, readBootstrap } from './index.ts';
import { serializeBootstrap } from './server.ts';
import { createTestSource } from './testing/createTestSource.ts';

const flags = defineFlags({ checkout: boolean({ default: false }), headline: string({ default: '' }) });
const { useFlag, useSuspenseFlag, Feature } = createFlagHooks(flags);

/** The store of one request, for whom the server has evaluated the flags. */
function createRequestStore(subject: string): FlagStore<typeof flags> {
  const evaluations = new Map([
    ['checkout', { value: true, reason: 'SPLIT' }],
    ['headline', { value: `for ${subject}`, reason: 'SPLIT' }],
  ]);
  const bootstrap = { targetingKey: subject, evaluations };
  return createFlagStore({ flags, context: { targetingKey: subject }, bootstrap });
}

function Loaded() {
  return <p>{`loaded ${useFlag('headline')}`}</p>;
}

/** A branch that is loading until the test says so. */
function createLazyBranch() {
  const loading: Array<() => void> = [];
  const Branch = lazy(async () => {
    await new Promise<void>((resolve) => loading.push(resolve));
    return { default: Loaded };
  });
  return { Branch, load: () => loading.forEach((resolve) => resolve()) };
}

function Waited() {
  return <p>{`waited ${useSuspenseFlag('headline')}`}</p>;
}

/** The page as it was sent in the end; `onShell` hears when its first part is out. */
function stream(page: ReactNode, onShell?: () => void) {
  return new Promise<string>((resolve, reject) => {
    const sink = new PassThrough();
    void text(sink).then(resolve, reject);
    const { pipe } = renderToPipeableStream(page, {
      onShellReady: () => {
        pipe(sink);
        onShell?.();
      },
      onError: reject,
    });
  });
}

interface PageProps {
  readonly store: FlagStore;
  readonly Branch: ComponentType;
}

function Page({ store, Branch }: PageProps) {
  return (
    <FlagProvider store={store}>
      <Suspense fallback="spinner">
        <Feature flag="checkout" fallback="off">
          <Branch />
        </Feature>
      </Suspense>
    </FlagProvider>
  );
}

describe('on a server', () => {
  it('a stream completes with a branch that was loaded meanwhile', async () => {
    const { Branch, load } = createLazyBranch();
    const html = await stream(<Page store={createRequestStore('ann')} Branch={Branch} />, load);
    expect(html).toContain('<p>loaded for ann</p>');
  });

  it('requests at the same time never mix', async () => {
    const { Branch, load } = createLazyBranch();
    let shells = 0;
    // All of them wait for the same branch.
    const onShell = () => ++shells === subjects.length && load();
    const subjects = Array.from({ length: 10 }, (_, index) => `subject ${index}`);
    const stores = subjects.map(createRequestStore);
    const pages = await Promise.all(
      stores.map((store) => stream(<Page store={store} Branch={Branch} />, onShell)),
    );
    for (const [index, html] of pages.entries()) {
      expect(html.match(/for subject \d+/g)).toEqual([`for subject ${index}`]);
    }
    expect(stores.map((store) => JSON.parse(serializeBootstrap(store)).targetingKey)).toEqual(subjects);
  });

  it('a stream waits for a flag that suspends, and stops the source it asked', async () => {
    const source = createTestSource({ ann: { headline: 'for ann' } });
    const settle = source.hold();
    const store = createFlagStore({ flags, source, context: { targetingKey: 'ann' } });
    const page = (
      <FlagProvider store={store}>
        <Suspense fallback="spinner">
          <Waited />
        </Suspense>
      </FlagProvider>
    );
    const html = await stream(page, () => settle());
    expect(html).toContain('<p>waited for ann</p>');
    expect(source.listenerCount).toBe(0);
  });

  it('there is no page to read a bootstrap from', () => {
    vi.stubGlobal('document', undefined);
    expect(readBootstrap('flags')).toBeUndefined();
    vi.unstubAllGlobals();
  });

  it('shows what a verified tester forces', () => {
    const original = { value: false, reason: 'SPLIT' };
    const evaluations = new Map([['checkout', { value: true, reason: 'OVERRIDE', original }]]);
    const store = createFlagStore({ flags, source: createTestSource({}), bootstrap: { evaluations } });
    const page = (
      <FlagProvider store={store}>
        <Feature flag="checkout" fallback="off">
          on
        </Feature>
      </FlagProvider>
    );
    expect(renderToString(page)).toBe('on');
    expect(JSON.parse(serializeBootstrap(store)).evaluations.checkout.original).toEqual(original);
  });
});
