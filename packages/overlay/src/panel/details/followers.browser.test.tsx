import { createFlagHooks, FlagProvider } from '@halyard/react';
import type { Catalog, FlagStore } from '@halyard/core';
import { StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { openToolPanel } from '../../testing/openToolPanel.ts';

const { Feature, useFlag, useFlagDetails, useFlags, useSuspenseFlag } = createFlagHooks<Catalog>({});
const undos: Array<() => void> = [];
let renders = 0;

function Value(): ReactNode {
  renders++;
  return <p>{useFlag('layout', 'grid')}</p>;
}

function Details(): ReactNode {
  renders++;
  return <p>{useFlagDetails('layout', 'grid').reason}</p>;
}

function Several(): ReactNode {
  return <p>{JSON.stringify(useFlags({ layout: 'grid', 'page-size': 8 }))}</p>;
}

function Waiting(): ReactNode {
  return <p>{useSuspenseFlag('layout', 'grid')}</p>;
}

function Gates(): ReactNode {
  return (
    <>
      <Feature flag="layout" cases={{ grid: <Value />, list: null, showcase: null }} />
      <Feature flag="new-checkout">
        <p>One page</p>
      </Feature>
      <Feature all={['undeclared', 'new-checkout']}>
        <p>Both</p>
      </Feature>
    </>
  );
}

async function open(store: FlagStore, children: ReactNode) {
  const container = document.createElement('div');
  document.body.prepend(container);
  const root = createRoot(container);
  const draw = (content: ReactNode) =>
    root.render(
      <StrictMode>
        <FlagProvider store={store}>
          <Suspense fallback={null}>
            <main>{content}</main>
          </Suspense>
        </FlagProvider>
      </StrictMode>,
    );
  draw(children);
  undos.push(() => {
    root.unmount();
    container.remove();
  });
  await expect.poll(() => container.textContent).not.toBe('');
  return { draw, container };
}

async function start(children: ReactNode) {
  const made = await openToolPanel();
  undos.push(made.close);
  return { ...made, ...(await open(made.store, children)) };
}

const unfold = (key: string) => userEvent.click(page.getByRole('button', { name: `Details of ${key}` }));
const followers = () => page.getByRole('definition').filter({ hasText: /gate|reader|follows/ });

describe('who follows a flag', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    renders = 0;
  });
  afterEach(() => {
    for (const undo of undos.splice(0).toReversed()) undo();
  });

  it('counts gates apart from whatever else reads, also those that show nothing or want several flags', async () => {
    await start([
      <Gates key="gates" />,
      <Details key="details" />,
      <Several key="several" />,
      <Waiting key="w" />,
    ]);
    await unfold('layout');
    await expect.element(followers()).toHaveTextContent('1 gate, 4 readers');
    await unfold('new-checkout');
    await expect.element(followers()).toHaveTextContent('2 gates, 0 readers');
    await unfold('undeclared');
    await expect.element(followers()).toHaveTextContent('1 gate, 0 readers');
    await unfold('page-size');
    await expect.element(followers()).toHaveTextContent('0 gates, 1 reader');
    await expectAccessible();
  });

  it('follows the page, and neither renders anything of it nor changes its elements', async () => {
    const { draw, container } = await start([<Gates key="gates" />, <Details key="details" />]);
    await expect.poll(() => renders).toBeGreaterThan(0);
    const before = { renders, html: container.innerHTML };
    await unfold('layout');
    await expect.element(followers()).toHaveTextContent('1 gate, 2 readers');
    expect({ renders, html: container.innerHTML }).toEqual(before);
    draw(<Details />);
    // Counted once a second.
    await expect.element(followers()).toHaveTextContent('0 gates, 1 reader');
  });

  it('does not tell them apart where it has not found all of them, and says so', async () => {
    const { store } = await start(<Gates />);
    undos.push(
      store
        .view('ann')
        .flag('layout')
        .subscribe(() => {}),
    );
    await unfold('layout');
    await expect.element(followers()).toHaveTextContent('3 gates or readers');
  });
});
