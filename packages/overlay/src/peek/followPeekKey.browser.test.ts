import { setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createTestAccess } from '../testing/createTestAccess.ts';
import { findOverlay, inOverlay } from '../testing/inOverlay.ts';
import { openToolPanel } from '../testing/openToolPanel.ts';

const undos: Array<() => void> = [];
const heard = vi.fn<(event: Event) => void>();

async function open(options: Parameters<typeof openToolPanel>[1] = {}) {
  const made = await openToolPanel(createTestAccess(), options);
  undos.push(made.close);
  setOverride(made.store, 'new-checkout', { value: true });
  // The panel takes the focus when it has been drawn.
  await vi.waitFor(() => expect(findOverlay()?.activeElement?.matches('[data-search]')).toBe(true));
  return { ...made, value: () => made.store.evaluate('new-checkout').value };
}

const keys = { press: '{Alt>}{Shift>}{p>}', release: '{/p}{/Shift}{/Alt}' };

/** Presses keys until the page shows real values: what listens for them is a chunk of its own. */
async function hold(value: () => unknown, { press, release } = keys): Promise<void> {
  await vi.waitFor(async () => {
    await userEvent.keyboard(press);
    if (value() !== false) await userEvent.keyboard(release);
    expect(value()).toBe(false);
  }, 10_000);
}

describe('the key that is held to see real values', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    document.addEventListener('keydown', heard);
  });
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
    document.removeEventListener('keydown', heard);
    document.querySelector('#field')?.remove();
    heard.mockClear();
  });

  it('works wherever the focus is while the panel is open, and tells the page nothing', async () => {
    const { store, value } = await open();
    (document.activeElement as HTMLElement | null)?.blur();
    await hold(value);
    expect(store.state.getState().overrides.size).toBe(1);
    expect(inOverlay('.layer').hasAttribute('data-peeking')).toBe(true);
    await userEvent.keyboard(keys.release);
    expect(value()).toBe(true);
    // From when it is listened for.
    heard.mockClear();
    await userEvent.keyboard(keys.press);
    expect(value()).toBe(false);
    expect(heard.mock.calls.filter(([event]) => (event as KeyboardEvent).code === 'KeyP')).toEqual([]);
    await userEvent.keyboard(keys.release);
    page.getByRole('button', { name: 'Tools' }).element().focus();
    await hold(value);
    // A modifier that is let go ends it as well.
    await userEvent.keyboard('{/Shift}');
    expect(value()).toBe(true);
    await userEvent.keyboard('{/p}{/Alt}');
  });

  it('does nothing while somebody types, in the panel or in the page', async () => {
    const { value } = await open();
    page.getByRole('button', { name: 'Tools' }).element().focus();
    await hold(value);
    await userEvent.keyboard(keys.release);
    const field = document.createElement('input');
    field.id = 'field';
    document.body.append(field);
    for (const typing of [page.getByRole('searchbox').element(), field]) {
      typing.focus();
      await userEvent.keyboard(keys.press);
      expect(value()).toBe(true);
      await userEvent.keyboard(keys.release);
    }
  });

  it('ends when the window is left, and with the panel', async () => {
    const { value } = await open();
    page.getByRole('button', { name: 'Tools' }).element().focus();
    await hold(value);
    window.dispatchEvent(new FocusEvent('blur'));
    expect(value()).toBe(true);
    await userEvent.keyboard(keys.release);
    await hold(value);
    await userEvent.click(page.getByRole('button', { name: 'Close', exact: true }));
    expect(value()).toBe(true);
    await userEvent.keyboard(keys.release);
    await userEvent.keyboard(keys.press);
    expect(value()).toBe(true);
    await userEvent.keyboard(keys.release);
    expect(findOverlay()?.querySelector('[data-peeking]')).toBeNull();
  });

  it('is another one where the app says so, and is named beside the button', async () => {
    const { value } = await open({ peekKey: 'Control+Q' });
    page.getByRole('button', { name: 'Tools' }).element().focus();
    const other = { press: '{Control>}{q>}', release: '{/q}{/Control}' };
    await hold(value, other);
    await userEvent.keyboard(other.release);
    await userEvent.click(page.getByRole('button', { name: 'Tools' }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Scenarios' }));
    await expect.element(page.getByText(/Control\+Q does it anywhere/)).toBeVisible();
  });
});
