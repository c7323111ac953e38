import { setOverride } from '@halyard/core/overrides';
import type { FlagStore } from '@halyard/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { openTool, openToolPanel } from '../../testing/openToolPanel.ts';

const undos: Array<() => void> = [];
const forced = {
  'new-checkout': true,
  layout: 'list',
  'page-size': 12,
  headline: 'Anchors aweigh',
  undeclared: false,
};
const keysOf = ({ state }: FlagStore) => [...state.getState().overrides.keys()];

async function open(values: Record<string, boolean | string | number> = forced) {
  const made = await openToolPanel();
  undos.push(made.close);
  for (const [key, value] of Object.entries(values)) setOverride(made.store, key, { value });
  await openTool('Find the culprit');
  return made;
}

/** Answers by keyboard, as a page would that breaks with these flags. */
async function answer(store: FlagStore, culprits: readonly string[]) {
  for (let asked = 0; page.getByText('How is the page now?').query(); asked++) {
    expect(asked).toBeLessThan(20);
    const isBroken = culprits.every((key) => keysOf(store).includes(key));
    page
      .getByRole('button', { name: isBroken ? 'Broken' : 'Good' })
      .element()
      .focus();
    await userEvent.keyboard('{Enter}');
  }
}

describe('the search for a culprit', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
  });

  it('names the flag that breaks the page, and forces all others again', async () => {
    const { store } = await open();
    await expectAccessible();
    await userEvent.click(page.getByRole('button', { name: 'Search among 5 flags' }));
    await expect.element(page.getByText('Now 2 flags are forced.')).toBeVisible();
    await expectAccessible();
    await answer(store, ['page-size']);
    await expect.element(page.getByText('page-size breaks the page.')).toBeVisible();
    await expectAccessible();
    await userEvent.click(page.getByRole('button', { name: 'Force the others again' }));
    expect(keysOf(store)).toEqual(['new-checkout', 'layout', 'headline', 'undeclared']);
  });

  it('blames no single flag where two break the page only together', async () => {
    const { store } = await open();
    await userEvent.click(page.getByRole('button', { name: 'Search among 5 flags' }));
    await answer(store, ['layout', 'headline']);
    await expect
      .element(page.getByText('No single flag: these 2 break the page only together.'))
      .toBeVisible();
    await expectAccessible();
    await userEvent.click(page.getByRole('button', { name: 'Force all again' }));
    expect(keysOf(store)).toEqual(Object.keys(forced));
  });

  it('takes an answer back, and gives everything back when it is left', async () => {
    const { store } = await open();
    await userEvent.click(page.getByRole('button', { name: 'Search among 5 flags' }));
    const first = keysOf(store);
    await userEvent.click(page.getByRole('button', { name: 'Good' }));
    expect(keysOf(store)).not.toEqual(first);
    await userEvent.click(page.getByRole('button', { name: 'Take the last answer back' }));
    expect(keysOf(store)).toEqual(first);
    await userEvent.click(page.getByRole('button', { name: 'Back to the flags' }));
    await expect.poll(() => keysOf(store)).toEqual(Object.keys(forced));
  });

  it('says what it needs', async () => {
    await open({ layout: 'list' });
    await expect.element(page.getByText('Force at least two flags first.')).toBeVisible();
    await expectAccessible();
  });
});
