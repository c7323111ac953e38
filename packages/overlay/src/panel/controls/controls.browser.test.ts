import { setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createTestAccess } from '../../testing/createTestAccess.ts';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { findOverlay } from '../../testing/inOverlay.ts';
import { openToolPanel } from '../../testing/openToolPanel.ts';

let close = () => {};

async function open(access = createTestAccess()) {
  const made = await openToolPanel(access);
  ({ close } = made);
  return made;
}

const row = (key: string) => page.getByRole('row').filter({ hasText: key });
const field = (key: string) => page.getByRole('textbox', { name: `Forced value of ${key}` });
const real = (key: string) => row(key).getByRole('button', { name: /^Real/ });

/** What a screen reader says of a field besides its name. */
function descriptionOf(key: string): string | undefined {
  const id = field(key).element().getAttribute('aria-describedby') ?? '';
  return findOverlay()?.getElementById(id)?.textContent;
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => close());

describe('a simulated flag', () => {
  it('has neither on, off nor real chosen, but the state, in sight and by name', async () => {
    const { store } = await open();
    const checkout = page.getByRole('group', { name: 'new-checkout' });
    for (const [simulate, name] of [
      ['pending', 'simulates “not loaded yet”'],
      ['error', 'simulates an error'],
      ['missing', 'simulates “missing”'],
    ] as const) {
      setOverride(store, 'new-checkout', { simulate });
      await expect.element(checkout.getByRole('radio', { name })).toBeChecked();
      for (const other of ['Real: off', 'On', 'Off']) {
        await expect.element(checkout.getByRole('radio', { name: other, exact: true })).not.toBeChecked();
      }
      await expect.element(row('new-checkout')).toHaveTextContent(new RegExp(`${name} · really off`));
      const segment = findOverlay()?.querySelector('.segment:has(:checked)');
      expect(segment?.getBoundingClientRect().width).toBeGreaterThan(16);
    }
    await expectAccessible();
    await userEvent.keyboard('checkout{ArrowDown}{Enter}{ArrowRight}');
    expect(store.evaluate('new-checkout').original).toBeUndefined();
    expect(checkout.getByRole('radio').elements()).toHaveLength(3);
  });

  it('says so where its value would be typed or edited', async () => {
    const { store } = await open();
    for (const key of ['page-size', 'banner'] as const) setOverride(store, key, { simulate: 'error' });
    await expect.element(field('page-size')).toHaveAttribute('placeholder', 'simulates an error');
    await expect.element(real('page-size')).toHaveAttribute('aria-pressed', 'false');
    await expect
      .element(page.getByRole('button', { name: 'Edit banner' }))
      .not.toHaveAttribute('data-chosen');
  });
});

describe('a number', () => {
  it('goes up and down with the arrow keys, from its real value on and within its bounds', async () => {
    const { store } = await open();
    await userEvent.click(field('page-size'));
    await userEvent.keyboard('{ArrowUp}');
    expect(store.evaluate('page-size')).toMatchObject({ value: 9, reason: 'OVERRIDE' });
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(store.evaluate('page-size').value).toBe(7);
    await userEvent.fill(field('page-size'), '24');
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(field('page-size')).toHaveValue('24');
    await userEvent.fill(field('page-size'), '2x');
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(field('page-size')).toHaveValue('2x');
  });
});

describe('what was typed and is no value', () => {
  it('marks its field, says why there, and leaves neither real nor forced looking chosen', async () => {
    const { store } = await open();
    await userEvent.fill(field('page-size'), '12e');
    await expect.element(field('page-size')).toHaveAttribute('aria-invalid', 'true');
    await expect.poll(() => descriptionOf('page-size')).toBe('Not a number yet');
    await expect.element(real('page-size')).toHaveAttribute('aria-pressed', 'false');
    expect(store.evaluate('page-size').original).toBeUndefined();
    await userEvent.fill(field('page-size'), '12');
    await expect.element(field('page-size')).toHaveAttribute('aria-invalid', 'false');
    const forced = getComputedStyle(field('page-size').element()).backgroundColor;
    await userEvent.fill(field('page-size'), '120');
    await expect.poll(() => descriptionOf('page-size')).toBe('Does not fit: 4 to 24. Still forced: 12');
    expect(getComputedStyle(field('page-size').element()).backgroundColor).not.toBe(forced);
    await expectAccessible();
    await userEvent.clear(field('page-size'));
    await expect.element(real('page-size')).toHaveAttribute('aria-pressed', 'true');
    expect(descriptionOf('page-size')).toBe('');
  });

  it('stays as it was typed, over the panel being closed, until the real value is chosen', async () => {
    await open();
    await userEvent.fill(field('page-size'), '1,5');
    await userEvent.keyboard('{Escape}{Escape}');
    await userEvent.click(page.getByRole('button', { name: 'Flags' }));
    await expect.element(field('page-size')).toHaveValue('1,5');
    await expect.element(field('page-size')).toHaveAttribute('aria-invalid', 'true');
    await userEvent.click(real('page-size'));
    await expect.element(field('page-size')).toHaveValue('');
    await expect.element(field('page-size')).toHaveAttribute('aria-invalid', 'false');
  });

  it('leaves the row’s buttons in reach', async () => {
    await open();
    await userEvent.fill(field('page-size'), '120');
    await expect.poll(() => descriptionOf('page-size')).toContain('4 to 24');
    await userEvent.click(page.getByRole('button', { name: 'Details of page-size' }));
    await expect.element(page.getByRole('slider')).toBeVisible();
  });

  it('marks a structure’s row too, when its details are closed', async () => {
    await open();
    await userEvent.click(page.getByRole('button', { name: 'Edit banner' }));
    await userEvent.fill(field('banner'), '{ "text": 7 }');
    await expect.poll(() => descriptionOf('banner')).toBe('Does not fit: text must be a string');
    await userEvent.click(page.getByRole('button', { name: 'Details of banner' }));
    await expect.element(row('banner')).toHaveTextContent('text must be a string');
    await expect.element(page.getByRole('button', { name: 'Edit banner' })).toHaveAttribute('data-invalid');
    await expect.element(real('banner')).toHaveAttribute('aria-pressed', 'false');
    await expectAccessible();
  });
});

describe('a flag that cannot be forced now', () => {
  it('says that what was forced is paused, and until when, instead of that it is not covered', async () => {
    const { store, access } = await open();
    setOverride(store, 'new-checkout', { value: true });
    // Written a moment after it was shown.
    await expect.poll(() => localStorage.getItem('halyard:test/overlay:overrides:v1')).toContain('checkout');
    access.become({ state: 'ended', refusal: 'HAL-523' });
    await expect.element(row('new-checkout')).toHaveTextContent('paused until you go on');
    await expect.element(row('layout')).toHaveTextContent('paused');
    await expect.element(row('disable-payments')).toHaveTextContent('protected');
    expect(page.getByText(/does not cover|no effect here|not allowed/).query()).toBeNull();
    // Nothing can be taken back before it counts again.
    expect(page.getByRole('button', { name: 'Reset new-checkout' }).query()).toBeNull();
    await expectAccessible();
    access.become({ state: 'granted', refusal: '' });
    await expect.element(page.getByRole('group', { name: 'new-checkout' })).toBeVisible();
    await expect.element(row('new-checkout')).toHaveTextContent('really off');
  });
});
