import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openToolPanel } from '../testing/openToolPanel.ts';

let close = () => {};

async function open(): Promise<void> {
  ({ close } = await openToolPanel());
  await expect.poll(focused).toBe('Search flags');
}

function focused(): string | null | undefined {
  return document.querySelector('halyard-overlay')?.shadowRoot?.activeElement?.ariaLabel;
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
