import { setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createTestAccess } from '../../testing/createTestAccess.ts';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { openToolPanel } from '../../testing/openToolPanel.ts';

let close = () => {};

async function open() {
  const made = await openToolPanel(createTestAccess());
  ({ close } = made);
  return made;
}

const chip = (name: string) => page.getByRole('radio', { name });
const keys = () =>
  page
    .getByRole('rowheader')
    .elements()
    .map((cell) => cell.textContent);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => close());

describe('narrowing the list', () => {
  it('lists exactly the flags that are declared and never read', async () => {
    const { store } = await open();
    store.evaluate('layout');
    store.evaluate('headline');
    await userEvent.click(page.getByText('Never read 4', { exact: true }));
    expect(keys()).toEqual(['new-checkout', 'page-size', 'banner', 'disable-payments']);
    store.evaluate('banner');
    // Counted once a second.
    await expect.poll(keys, { timeout: 5000 }).toEqual(['new-checkout', 'page-size', 'disable-payments']);
    await expectAccessible();
  });

  it('lists exactly the flags that are read and unknown to the source, once there is one', async () => {
    const { store } = await open();
    await expect.element(chip('Never read 6')).toBeInTheDocument();
    expect(chip('Unknown to source').query()).toBeNull();
    store.evaluate('headline');
    store.evaluate('layout');
    setOverride(store, 'headline', { value: 'Sale' });
    await userEvent.click(page.getByText('Unknown to source 1', { exact: true }));
    expect(keys()).toEqual(['headline']);
  });

  it('says so when there is none left, and keeps the way back', async () => {
    const { store, source } = await open();
    store.evaluate('headline');
    await userEvent.click(page.getByText('Unknown to source 1', { exact: true }));
    source.answer({ headline: { value: 'Sale', reason: 'STATIC' } });
    await expect.element(page.getByText('The source knows every flag that this page reads.')).toBeVisible();
    await expectAccessible();
    await userEvent.click(page.getByRole('button', { name: 'Show all flags' }));
    await expect.element(chip('All 6')).toBeChecked();
    expect(chip('Unknown to source').query()).toBeNull();
  });

  it('shows every filter without scrolling, also in a narrow window', async () => {
    await page.viewport(320, 600);
    const { store } = await open();
    store.evaluate('headline');
    const unknown = page.getByText('Unknown to source 1', { exact: true });
    await expect.element(unknown).toBeInViewport({ ratio: 1 });
    await expect.element(page.getByText('All 7', { exact: true })).toBeInViewport({ ratio: 1 });
  });
});
