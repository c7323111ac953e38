import { boolean, createFlagStore, defineFlags, number, oneOf, string, type Bootstrap } from '@halyard/core';
import { act } from '@testing-library/react';
import * as fc from 'fast-check';
import { StrictMode, Suspense } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { createFlagHooks } from './createFlagHooks.ts';
import { FlagProvider, readBootstrap } from './index.ts';
import { serializeBootstrap } from './server.ts';
import { checkingAccess } from './testing/checkingAccess.ts';
import { createTestSource } from './testing/createTestSource.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  reviews: boolean({ default: true }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'max-items': number({ default: 10 }),
  headline: string({ default: 'hello' }),
});
const { useFlag, useFlags, useFlagDetails, useSuspenseFlag, Feature } = createFlagHooks(flags);
const slots = { fallback: <i>off</i>, pending: <i>pending</i>, error: <i>error</i> };

function Values() {
  const values = useFlags(['checkout', 'reviews', 'layout']);
  const { reason } = useFlagDetails('reviews');
  return <p>{`${useFlag('max-items')} ${useFlag('headline')} ${reason} ${JSON.stringify(values)}`}</p>;
}

function Gates() {
  return (
    <>
      <Feature flag="checkout" {...slots}>
        <i>on</i>
      </Feature>
      <Feature flag="layout" cases={{ grid: <i>grid</i>, list: <i>list</i> }} {...slots} />
      <Feature flag="max-items" is={3} {...slots}>
        <i>three</i>
      </Feature>
      <Feature all={['checkout', 'reviews']} {...slots}>
        <i>all</i>
      </Feature>
      <Feature any={['checkout', 'reviews']} {...slots}>
        <i>any</i>
      </Feature>
    </>
  );
}

function Suspending() {
  return <b>{useSuspenseFlag('layout')}</b>;
}

/** A page of a store of its own, whose source is silent. */
function createPage(bootstrap: Bootstrap | undefined) {
  const source = createTestSource({});
  source.hold();
  const context = { targetingKey: 'ann' };
  const store = createFlagStore({ flags, source, context, bootstrap, access: checkingAccess() });
  const page = (
    <StrictMode>
      <FlagProvider store={store}>
        <Values />
        <Gates />
        <Suspense fallback="waiting">
          <Suspending />
        </Suspense>
      </FlagProvider>
    </StrictMode>
  );
  return { store, page };
}

// Mostly values of the right kind; whatever else a backend may answer is here too.
const anyValue = fc.oneof(
  { arbitrary: fc.boolean(), weight: 3 },
  { arbitrary: fc.constantFrom('grid', 'list', 3, 0, null), weight: 3 },
  { arbitrary: fc.jsonValue({ maxDepth: 1 }), weight: 1 },
  { arbitrary: fc.constantFrom('</script>', '\u2028"&<!--', '__proto__'), weight: 1 },
);
const plain = fc.record(
  {
    value: anyValue,
    reason: fc.constantFrom('STATIC', 'SPLIT', 'TARGETING_MATCH', 'DISABLED'),
    variant: fc.string(),
  },
  { requiredKeys: ['value', 'reason'] },
);
const forced = fc.record({
  value: fc.boolean(),
  reason: fc.constant('OVERRIDE'),
  original: plain,
});
const evaluation = fc.oneof(plain, forced);
const evaluationsOf = fc.record(
  {
    checkout: evaluation,
    reviews: evaluation,
    layout: plain,
    'max-items': plain,
    headline: plain,
    undeclared: plain,
  },
  { requiredKeys: ['layout'] },
);

const container = document.createElement('div');
document.body.append(container);
afterEach(() => vi.restoreAllMocks());

it('hydration of 100 random sets of flags keeps every node, and nobody complains', async () => {
  const complaints: unknown[] = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => complaints.push(words));
  const onRecoverableError = (error: unknown) => complaints.push(error);

  const hydrate = fc.asyncProperty(evaluationsOf, async (evaluations) => {
    const server = createPage({ targetingKey: 'ann', evaluations: new Map(Object.entries(evaluations)) });
    const html = renderToString(server.page);
    const text = serializeBootstrap(server.store);
    container.innerHTML = `<main>${html}</main><script type="application/json" id="flags">${text}</script>`;
    const main = container.firstElementChild as HTMLElement;
    const nodes = [...main.querySelectorAll('*')];
    const words = main.textContent;

    const browser = createPage(readBootstrap('flags'));
    const root = await act(async () => hydrateRoot(main, browser.page, { onRecoverableError }));
    expect([...main.querySelectorAll('*')]).toEqual(nodes);
    expect(nodes.every((node) => main.contains(node))).toBe(true);
    expect(main.textContent).toBe(words);
    expect(complaints).toEqual([]);
    await act(async () => root.unmount());
  });
  await fc.assert(hydrate, { numRuns: 100 });
}, 60_000);
