import { createFlagStore, defineFlags, string, type EvaluationContext } from '@halyard/core';
import { act, render } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { createFlagHooks } from '../createFlagHooks.ts';
import { FlagProvider } from '../index.ts';
import { createTestSource } from '../testing/createTestSource.ts';

const flags = defineFlags({ headline: string({ default: 'default' }) });
const { useFlag, useFlagDetails, useFlags, useSuspenseFlag, Feature } = createFlagHooks(flags);
const ann = { targetingKey: 'ann' };
const bob = { targetingKey: 'bob' };
const nobody: EvaluationContext = {};

/** A page with a reader of every kind, which notes for whom each was rendered with what. */
function renderPage({ whileReconciling }: { whileReconciling?: 'pending' } = {}) {
  const source = createTestSource({
    ann: { headline: 'for ann' },
    bob: { headline: 'for bob' },
    '': { headline: 'for nobody' },
  });
  const store = createFlagStore({ flags, source, context: ann, whileReconciling, onMissing: 'on' });
  const seen: string[] = [];
  const readers = {
    Value: () => useFlag('headline'),
    Details: () => useFlagDetails('headline').value,
    Several: () => useFlags(['headline']).headline,
    Suspended: () => useSuspenseFlag('headline'),
  };
  function note(whom: string | undefined, value: string): ReactNode {
    seen.push(`${whom} ${value}`);
    return <p>{value}</p>;
  }
  const components = Object.entries(readers).map(([name, useReader]) => ({
    name,
    Reader: ({ whom }: { whom: string | undefined }) => note(whom, useReader()),
  }));
  const page = (context: EvaluationContext) => (
    <FlagProvider store={store} context={context}>
      {components.map(({ name, Reader }) => (
        <Suspense key={name} fallback="waiting">
          <Reader whom={context.targetingKey} />
        </Suspense>
      ))}
      <Feature flag="headline" pending="pending" error="error">
        {(value) => note(context.targetingKey, value)}
      </Feature>
    </FlagProvider>
  );
  const { rerender, container } = render(page(ann));
  const become = (context: EvaluationContext) => act(async () => rerender(page(context)));
  return { source, store, seen, container, become };
}

/** What somebody was rendered with. */
const shownTo = (whom: string, seen: readonly string[]) =>
  new Set(seen.filter((line) => line.startsWith(`${whom} `)).map((line) => line.slice(whom.length + 1)));

describe.each([
  ['another user', bob, 'for bob'],
  ['nobody, who has logged out', nobody, 'for nobody'],
] as const)('after %s', (_who, next, own) => {
  const whom = String(next === nobody ? undefined : bob.targetingKey);

  it('online, shows the default until the answer, then that subject’s own, and never the one before', async () => {
    const { source, seen, container, become } = renderPage();
    const settle = source.hold();
    await become(next);
    expect(container).toHaveTextContent('pending');
    await act(async () => settle());
    expect(container).toHaveTextContent(own);
    expect(shownTo(whom, seen)).toEqual(new Set(['default', own]));
  });

  it('offline, shows the default and the error slot for as long as it lasts, and recovers', async () => {
    const { source, store, seen, container, become } = renderPage();
    const fail = source.hold();
    await become(next);
    await act(async () => fail('ERROR'));
    expect(container).toHaveTextContent('error');
    expect(store.evaluate('headline')).toMatchObject({ value: 'default', errorCode: 'GENERAL' });
    expect(shownTo(whom, seen)).toEqual(new Set(['default']));
    await act(async () => source.push(next === nobody ? '' : 'bob', { headline: own }, { status: 'READY' }));
    expect(container).toHaveTextContent(own);
    expect(shownTo(whom, seen)).toEqual(new Set(['default', own]));
  });

  it('is not reached by what is still said about the one before', async () => {
    const { source, seen, container, become } = renderPage();
    source.hold();
    await become(next);
    await act(async () => source.push('ann', { headline: 'late for ann' }, { status: 'READY' }));
    expect(container).toHaveTextContent('pending');
    expect(shownTo(whom, seen)).toEqual(new Set(['default']));
  });
});

describe('subjects that change faster than the backend answers', () => {
  it('are each shown their own, in whatever order the answers come', async () => {
    const { source, seen, container, become } = renderPage();
    const first = source.hold();
    await become(bob);
    const second = source.hold();
    await become(nobody);
    const third = source.hold();
    await become(ann);
    await act(async () => third());
    await act(async () => first());
    await act(async () => second());
    expect(container).toHaveTextContent('for ann');
    expect(shownTo('ann', seen)).toEqual(new Set(['default', 'for ann']));
    expect([...shownTo('bob', seen), ...shownTo('undefined', seen)]).not.toContain('for ann');
  });
});

describe('other attributes of the same subject', () => {
  it('hold what was known until the new answer is here, also when that fails', async () => {
    const { source, store, seen, become } = renderPage();
    seen.length = 0;
    const fail = source.hold();
    await become({ ...ann, plan: 'pro' });
    await act(async () => fail('ERROR'));
    expect(store.state.getState().status).toBe('STALE');
    expect(shownTo('ann', seen)).toEqual(new Set(['for ann']));
  });

  it('suspend on request', async () => {
    const { source, container, become } = renderPage({ whileReconciling: 'pending' });
    const settle = source.hold();
    await become({ ...ann, plan: 'pro' });
    expect(container).toHaveTextContent('waiting');
    await act(async () => settle());
    expect(container).not.toHaveTextContent('waiting');
    expect(container).toHaveTextContent('for ann');
  });
});
