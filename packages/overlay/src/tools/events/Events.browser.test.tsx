import { setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { findOverlay } from '../../testing/inOverlay.ts';
import { openTool, openToolPanel } from '../../testing/openToolPanel.ts';

const undos: Array<() => void> = [];

async function open() {
  const made = await openToolPanel();
  undos.push(made.close);
  await openTool('Events');
  await expect.element(page.getByText('Nothing has happened yet.')).toBeVisible();
  return made;
}

describe('the event log in the panel', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
  });

  it('says what happens, filters it by keyboard, and goes on while something else is shown', async () => {
    const { store } = await open();
    await expectAccessible();
    setOverride(store, 'layout', { value: 'list' });
    await expect.element(page.getByText('forced to list')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Back to the flags' }));
    setOverride(store, 'headline', { value: 'Anchors aweigh' });
    await openTool('Events');
    await expect.element(page.getByText('forced to Anchors aweigh')).toBeVisible();
    await expectAccessible();
    await userEvent.fill(page.getByRole('searchbox', { name: 'Flag or service' }), 'lay');
    await expect.element(page.getByText('forced to Anchors aweigh')).not.toBeInTheDocument();
    await userEvent.fill(page.getByRole('searchbox', { name: 'Flag or service' }), '');
    const unread = store
      .view('ann')
      .flag('layout')
      .subscribe(() => {});
    undos.push(unread);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Show' }), 'Exposures');
    await expect.element(page.getByText('shown list, not the real value: dropped or tagged')).toBeVisible();
    await expect.element(page.getByText('1 event', { exact: true })).toBeVisible();
    await expectAccessible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Show' }), 'Services');
    await expect.element(page.getByText('No event matches.')).toBeVisible();
    await expectAccessible();
  });

  it('draws only what can be seen of a thousand events', async () => {
    const { store } = await open();
    for (let index = 0; index < 1000; index++) setOverride(store, 'page-size', { value: index });
    await expect.element(page.getByText('1,000 events')).toBeVisible();
    const list = findOverlay()?.querySelector('.events');
    expect(list?.childElementCount).toBeLessThan(60);
    list?.scrollTo({ top: list.scrollHeight });
    await expect.element(page.getByText('forced to 0', { exact: true })).toBeVisible();
    expect(list?.childElementCount).toBeLessThan(60);
  });
});
