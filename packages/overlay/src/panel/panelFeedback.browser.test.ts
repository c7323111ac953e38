import type { FlagStore } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openToolPanel } from '../testing/openToolPanel.ts';

let close = () => {};

async function open(): Promise<{ store: FlagStore }> {
  const opened = await openToolPanel();
  ({ close } = opened);
  await expect.poll(focused).toBe('Search flags');
  return opened;
}

function focused(): string | null | undefined {
  return document.querySelector('halyard-overlay')?.shadowRoot?.activeElement?.ariaLabel;
}

async function unfold(key: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: `Details of ${key}` }));
  await expect.element(page.getByText('Real value', { exact: true })).toBeVisible();
}

describe('what the panel answers', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => close());

  it('goes with Enter from a row to its control, whatever its kind', async () => {
    await open();
    for (const [key, control] of [
      ['layout', 'Forced value of layout'],
      ['page-size', 'Forced value of page-size'],
      ['headline', 'Forced value of headline'],
      ['banner', 'Edit banner'],
      ['disable-payments', 'Star disable-payments'],
    ] as const) {
      await userEvent.fill(page.getByRole('searchbox'), key);
      await userEvent.keyboard('{ArrowDown}{Enter}');
      await expect.poll(focused).toBe(control);
    }
  });

  it('says for everybody to see why nothing was changed', async () => {
    await open();
    await userEvent.fill(page.getByRole('searchbox'), 'layout');
    await userEvent.click(page.getByRole('button', { name: 'On', exact: true }));
    const words = page.getByText('None of them can be on or off');
    await expect.poll(() => words.query()?.getBoundingClientRect().width).toBeGreaterThan(100);
  });

  it('names the services that were told what is forced and said nothing, until they do', async () => {
    const { store } = await open();
    setOverride(store, 'new-checkout', { value: true });
    setOverride(store, 'layout', { simulate: 'error' });
    const words = page.getByText('https://mute.example said nothing of it last time');
    await unfold('new-checkout');
    expect(words.query()).toBeNull();
    store.onAnswer?.(null, 'https://mute.example');
    await expect.element(words).toBeVisible();
    // What is simulated was sent to nobody.
    await unfold('layout');
    await expect.element(words).not.toBeInTheDocument();
    await unfold('new-checkout');
    await expect.element(words).toBeVisible();
    store.onAnswer?.('mute;new-checkout=applied', 'https://mute.example');
    await expect.element(page.getByText('mute applied it')).toBeVisible();
    expect(words.query()).toBeNull();
  });

  it('brings the details of the last row into view', async () => {
    await page.viewport(400, 600);
    await open();
    await userEvent.click(page.getByRole('button', { name: 'Details of undeclared' }));
    const last = page.getByRole('button', { name: 'Show on the page' });
    await expect.element(last).toBeInViewport({ ratio: 1 });
    const footer = page.getByRole('button', { name: 'Tools' }).element().getBoundingClientRect();
    expect(last.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(footer.top);
  });
});
