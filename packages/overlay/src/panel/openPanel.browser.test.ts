import type { FlagDescriptions } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startGuard } from '../guard/startGuard.ts';
import { createTestAccess } from '../testing/createTestAccess.ts';
import { createTestStore } from '../testing/createTestStore.ts';

const undos: Array<() => void> = [];

const descriptions: FlagDescriptions = {
  layout: { description: 'How the goods are laid out.', owner: 'storefront crew' },
};

async function open(access = createTestAccess()) {
  const made = createTestStore(access);
  undos.push(startGuard(made.store, { describe: async () => ({ default: descriptions }) }), made.stop);
  await userEvent.click(page.getByRole('button', { name: 'Flags' }));
  await expect.element(page.getByRole('dialog', { name: 'Flags' })).toBeVisible();
  return made;
}

function row(key: string) {
  return page.getByRole('listitem').filter({ hasText: key });
}

function focused(): Element | null | undefined {
  return document.querySelector('halyard-overlay')?.shadowRoot?.activeElement;
}

describe('the panel', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
  });

  it('says who tests, for how long, and how the source is', async () => {
    await open();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog).toHaveTextContent('staff:quinn');
    await expect.element(dialog).toHaveTextContent('4 h 59 m left');
    await expect.element(dialog).toHaveTextContent('harbour is up to date');
  });

  it('forces a boolean and gives its real value back in the same control', async () => {
    const { store } = await open();
    const checkout = page.getByRole('group', { name: 'new-checkout' });
    await userEvent.click(checkout.getByText('On'));
    expect(store.evaluate('new-checkout').value).toBe(true);
    await expect.element(row('new-checkout')).toHaveTextContent(/really off.*3 h 59 m left/);
    await userEvent.click(checkout.getByText('Real'));
    expect(store.evaluate('new-checkout').original).toBeUndefined();
  });

  it('makes a boolean one tab stop, with arrow keys inside', async () => {
    const { store } = await open();
    await userEvent.keyboard('{Tab}{Tab}{ArrowRight}');
    expect(store.evaluate('new-checkout').value).toBe(true);
    await userEvent.keyboard('{Tab}');
    await expect.poll(focused).toBe(page.getByRole('combobox').element());
  });

  it('forces one of several', async () => {
    const { store } = await open();
    const choice = page.getByRole('combobox', { name: 'Forced value of layout' });
    await expect.element(choice).toHaveDisplayValue('Real: grid');
    await userEvent.selectOptions(choice, 'showcase');
    expect(store.evaluate('layout').value).toBe('showcase');
    await userEvent.selectOptions(choice, 'Real: grid');
    expect(store.evaluate('layout').original).toBeUndefined();
  });

  it('forces a number within its bounds, keeps the last valid one, and says the bounds', async () => {
    const { store } = await open();
    const field = page.getByRole('spinbutton');
    await userEvent.fill(field, '12');
    expect(store.evaluate('page-size').value).toBe(12);
    await userEvent.fill(field, '120');
    expect(store.evaluate('page-size').value).toBe(12);
    await expect.element(row('page-size')).toHaveTextContent('Does not fit: 4 to 24');
    await expect.element(field).toHaveValue(120);
    await userEvent.clear(field);
    expect(store.evaluate('page-size').original).toBeUndefined();
  });

  it('keeps the last valid number while something unreadable is typed', async () => {
    const { store } = await open();
    const field = page.getByRole('spinbutton');
    await userEvent.fill(field, '12');
    await userEvent.type(field, 'e');
    await expect.element(row('page-size')).toHaveTextContent('Not a number yet');
    expect(store.evaluate('page-size').value).toBe(12);
  });

  it('forces a text, the empty one included', async () => {
    const { store } = await open();
    const field = page.getByRole('textbox', { name: 'Forced value of headline' });
    await userEvent.fill(field, 'Anchors aweigh');
    expect(store.evaluate('headline').value).toBe('Anchors aweigh');
    await userEvent.clear(field);
    expect(store.evaluate('headline').value).toBe('');
    await userEvent.click(row('headline').getByRole('button', { name: /^Real/ }));
    expect(store.evaluate('headline').original).toBeUndefined();
  });

  it('edits a structure from its real value on, and shows what its schema says', async () => {
    const { store } = await open();
    await userEvent.click(page.getByRole('button', { name: 'Edit banner' }));
    const field = page.getByRole('textbox', { name: 'Forced value of banner' });
    await expect.element(field).toHaveValue('{\n  "text": "Gale warning"\n}');
    await userEvent.fill(field, '{ "text": "Sale" }');
    expect(store.evaluate('banner').value).toEqual({ text: 'Sale' });
    await userEvent.fill(field, '{ "text": 7 }');
    await expect.element(row('banner')).toHaveTextContent('text must be a string');
    expect(store.evaluate('banner').value).toEqual({ text: 'Sale' });
  });

  it('lets a structure be emptied to paste another one', async () => {
    const { store } = await open();
    await userEvent.click(page.getByRole('button', { name: 'Edit banner' }));
    const field = page.getByRole('textbox', { name: 'Forced value of banner' });
    await userEvent.clear(field);
    await expect.element(field).toHaveValue('');
    expect(store.evaluate('banner').original).toBeUndefined();
  });

  it('loses nothing that was typed when it is closed', async () => {
    await open();
    await userEvent.click(page.getByRole('button', { name: 'Edit banner' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Forced value of banner' }), '{ "text": ');
    await userEvent.keyboard('{Escape}');
    expect(page.getByRole('dialog').query()).toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Flags' }));
    await expect
      .element(page.getByRole('textbox', { name: 'Forced value of banner' }))
      .toHaveValue('{ "text": ');
  });

  it('offers no control for protected flags and those that the permission does not cover', async () => {
    await open(createTestAccess({}, ['layout']));
    await expect.element(row('disable-payments')).toHaveTextContent('protected');
    await expect.element(row('layout')).toHaveTextContent('not allowed');
    expect(page.getByRole('combobox').query()).toBeNull();
  });

  it('lists flags that only the source knows', async () => {
    const { store } = await open();
    await userEvent.click(page.getByRole('group', { name: 'undeclared' }).getByText('Off'));
    expect(store.state.getState().overrides.get('undeclared')).toMatchObject({ value: false });
  });

  it('searches keys, descriptions and owners as somebody types', async () => {
    await open();
    const search = page.getByRole('searchbox');
    await expect.poll(focused).toBe(search.element());
    await userEvent.keyboard('storefront');
    await expect.element(page.getByRole('listitem')).toHaveTextContent('layout');
    await userEvent.fill(search, 'zeppelin');
    await expect.element(page.getByText('No flag matches “zeppelin”.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Clear the search' }));
    expect(page.getByRole('listitem').elements()).toHaveLength(7);
  });

  it('lists forced flags alone, and resets one or all', async () => {
    const { store } = await open();
    setOverride(store, 'new-checkout', { value: true });
    setOverride(store, 'layout', { value: 'list' });
    setOverride(store, 'page-size', { value: 4 });
    await userEvent.click(page.getByText('Forced 3'));
    expect(page.getByRole('listitem').elements()).toHaveLength(3);
    await userEvent.click(page.getByRole('button', { name: 'Reset layout' }));
    expect([...store.state.getState().overrides.keys()]).toEqual(['new-checkout', 'page-size']);
    await userEvent.click(page.getByRole('button', { name: 'Reset all 2' }));
    expect(store.state.getState().overrides.size).toBe(0);
    await expect.element(page.getByText(/^No flag is forced\./)).toBeVisible();
  });

  it('says when an override has no effect, and lets it be removed', async () => {
    const { store } = await open();
    setOverride(store, 'layout', { value: 'no such variant' });
    await expect.element(row('layout')).toHaveTextContent('What you forced has no effect here.');
    await userEvent.click(page.getByRole('button', { name: 'Reset layout' }));
    expect(store.state.getState().overrides.size).toBe(0);
  });

  it('follows the source while it is open', async () => {
    const { source } = await open();
    source.answer({ 'new-checkout': { value: true, reason: 'STATIC' } }, 'STALE');
    await expect.element(row('new-checkout')).toHaveTextContent('on · the same for everyone');
    await expect
      .element(page.getByRole('dialog'))
      .toHaveTextContent('harbour cannot be reached: last known values');
  });

  it('crashes alone, and can be drawn again', async () => {
    const quiet = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')].map((spy) =>
      spy.mockImplementation(() => {}),
    );
    undos.push(() => quiet.forEach((spy) => spy.mockRestore()));
    const { store, source } = await open();
    setOverride(store, 'new-checkout', { value: true });
    source.keys = () => {
      throw new Error('rotten');
    };
    setOverride(store, 'layout', { value: 'list' });
    await expect.element(page.getByText('The panel stopped working.')).toBeVisible();
    expect(quiet[0]?.mock.calls.flat().join(' ')).toContain('HAL-311');
    expect(store.evaluate('new-checkout').value).toBe(true);
    source.keys = () => [];
    await userEvent.click(page.getByRole('button', { name: 'Reload the panel' }));
    await expect.element(row('layout')).toHaveTextContent('really grid');
  });
});
