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
  return page.getByRole('row').filter({ hasText: key });
}

async function details(key: string) {
  await userEvent.click(page.getByRole('button', { name: `Details of ${key}` }));
  await expect.element(page.getByText('Real value', { exact: true })).toBeVisible();
}

function focused(): Element | null | undefined {
  return document.querySelector('halyard-overlay')?.shadowRoot?.activeElement;
}

describe('the panel', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
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

  it('is one tab stop: arrow keys go from row to row and change nothing', async () => {
    const { store } = await open();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(row('new-checkout').element());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe(row('page-size').element());
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(row('undeclared').element());
    await userEvent.keyboard('{Home}{Tab}');
    await expect.poll(focused).toBe(page.getByRole('button', { name: 'Tools' }).element());
    expect(store.state.getState().overrides.size).toBe(0);
  });

  it('does everything by keyboard alone: finds, forces, looks closer, resets, and leaves', async () => {
    const { store } = await open();
    await userEvent.keyboard('checkout{ArrowDown}{Enter}{ArrowRight}');
    expect(store.evaluate('new-checkout').value).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe(row('new-checkout').element());
    await userEvent.keyboard('*{ArrowRight}');
    await expect.element(page.getByText('Real value', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Starred 1')).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}{Delete}');
    expect(store.state.getState().overrides.size).toBe(0);
    await userEvent.keyboard('/');
    await expect.poll(focused).toBe(page.getByRole('searchbox').element());
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('searchbox')).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    expect(page.getByRole('dialog').query()).toBeNull();
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
    const field = page.getByRole('textbox', { name: 'Forced value of page-size' });
    await userEvent.fill(field, '12');
    expect(store.evaluate('page-size').value).toBe(12);
    await userEvent.fill(field, '120');
    expect(store.evaluate('page-size').value).toBe(12);
    await expect.element(row('page-size')).toHaveTextContent('Does not fit: 4 to 24');
    await expect.element(field).toHaveValue('120');
    await userEvent.clear(field);
    expect(store.evaluate('page-size').original).toBeUndefined();
  });

  it('keeps the last valid number while something unreadable is typed', async () => {
    const { store } = await open();
    const field = page.getByRole('textbox', { name: 'Forced value of page-size' });
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
    await userEvent.keyboard('{Escape}{Escape}');
    expect(page.getByRole('dialog').query()).toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Flags' }));
    await userEvent.click(page.getByRole('button', { name: 'Edit banner' }));
    await expect
      .element(page.getByRole('textbox', { name: 'Forced value of banner' }))
      .toHaveValue('{ "text": ');
  });

  it('offers no control for protected flags and those that the permission does not cover', async () => {
    await open(createTestAccess({}, ['layout']));
    await expect.element(row('disable-payments')).toHaveTextContent('protected');
    await expect.element(row('layout')).toHaveTextContent('not allowed');
    expect(page.getByRole('combobox', { name: 'Forced value of layout' }).query()).toBeNull();
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
    await expect.element(page.getByRole('row')).toHaveTextContent('layout');
    await expect.element(page.getByRole('row')).toHaveTextContent('How the goods are laid out.');
    await expect.element(page.getByRole('status').filter({ hasText: '1 of 7 flags' })).toBeVisible();
    await userEvent.fill(search, 'zeppelin');
    await expect.element(page.getByText('No flag matches “zeppelin”.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Clear the search' }));
    expect(page.getByRole('row').elements()).toHaveLength(7);
  });

  it('lists forced flags alone, and resets one or all', async () => {
    const { store } = await open();
    setOverride(store, 'new-checkout', { value: true });
    setOverride(store, 'layout', { value: 'list' });
    setOverride(store, 'page-size', { value: 4 });
    await userEvent.click(page.getByText('Forced 3', { exact: true }));
    expect(page.getByRole('row').elements()).toHaveLength(3);
    await userEvent.click(page.getByRole('button', { name: 'Reset layout' }));
    expect([...store.state.getState().overrides.keys()]).toEqual(['new-checkout', 'page-size']);
    await userEvent.click(page.getByRole('button', { name: 'Reset all 2' }));
    expect(store.state.getState().overrides.size).toBe(0);
    await expect.element(page.getByText('No flag is forced.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect([...store.state.getState().overrides.keys()]).toEqual(['new-checkout', 'page-size']);
  });

  it('says when an override has no effect, and lets it be removed', async () => {
    const { store } = await open();
    setOverride(store, 'layout', { value: 'no such variant' });
    await expect.element(row('layout')).toHaveTextContent('what you forced has no effect here');
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
    source.answer({ 'new-checkout': { value: false, reason: 'STATIC' } });
    await expect.element(page.getByText('The panel stopped working.')).toBeVisible();
    expect(quiet[0]?.mock.calls.flat().join(' ')).toContain('HAL-311');
    expect(store.evaluate('new-checkout').value).toBe(true);
    source.keys = () => [];
    await userEvent.click(page.getByRole('button', { name: 'Reload the panel' }));
    await expect.element(row('layout')).toHaveTextContent('really grid');
  });

  it('sorts what is forced or was changed first, and remembers that', async () => {
    const { store } = await open();
    const sort = page.getByRole('combobox', { name: 'Sort' });
    const first = page.getByRole('row').first();
    setOverride(store, 'headline', { value: 'Sale' });
    setOverride(store, 'banner', { value: { text: 'Sale' } });
    await userEvent.selectOptions(sort, 'Forced first');
    await expect.element(first).toHaveTextContent('headline');
    await userEvent.selectOptions(sort, 'Latest changes');
    await expect.element(first).toHaveTextContent('banner');
    setOverride(store, 'layout', { value: 'list' });
    await expect.element(first).toHaveTextContent('layout');
    for (const undo of undos.splice(0)) undo();
    await open();
    await expect.element(sort).toHaveValue('recent');
  });

  it('changes all listed flags at once, and undoes it', async () => {
    const { store } = await open();
    await userEvent.fill(page.getByRole('searchbox'), 'u');
    await userEvent.click(
      page.getByRole('group', { name: /^Change all/ }).getByRole('button', { name: 'On' }),
    );
    // Two of the matches are boolean and not protected.
    await expect
      .poll(() => [...store.state.getState().overrides.keys()].toSorted())
      .toEqual(['new-checkout', 'undeclared']);
    await expect.element(page.getByRole('dialog')).toHaveTextContent('2 flags set to On');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(store.state.getState().overrides.size).toBe(0);
  });

  it('keeps stars by audience', async () => {
    await open();
    await userEvent.click(page.getByRole('button', { name: 'Star layout' }));
    await userEvent.click(page.getByText('Starred 1', { exact: true }));
    expect(page.getByRole('row').elements()).toHaveLength(1);
    expect(localStorage.getItem('halyard:test/overlay:starred:v1')).toBe('["layout"]');
  });

  it('lists what the page reads, with how many follow it', async () => {
    const { store } = await open();
    const undo = store
      .view('ann')
      .flag('layout')
      .subscribe(() => {});
    await userEvent.click(page.getByText(/^On this page/));
    await expect.element(row('layout')).toHaveTextContent('read in 1 place');
    undo();
    await expect.element(row('layout')).not.toHaveTextContent('read in 1 place');
    await userEvent.click(page.getByText('All 7', { exact: true }));
    await expect.element(row('headline')).toHaveTextContent('declared, never read here');
  });

  it('simulates the states that a flag can be in without a value', async () => {
    const { store } = await open();
    await details('new-checkout');
    await userEvent.click(page.getByText('Not loaded', { exact: true }));
    expect(store.evaluate('new-checkout')).toMatchObject({ pending: true, reason: 'OVERRIDE' });
    await userEvent.click(page.getByText('Missing', { exact: true }));
    expect(store.evaluate('new-checkout')).toMatchObject({ errorCode: 'FLAG_NOT_FOUND' });
    await userEvent.click(page.getByText('Nothing', { exact: true }));
    expect(store.evaluate('new-checkout').original).toBeUndefined();
  });

  it('changes scope, lifetime and note of an override, and nothing else of it', async () => {
    const { store, access } = await open();
    setOverride(store, 'new-checkout', { value: true });
    const override = () => store.state.getState().overrides.get('new-checkout');
    await details('new-checkout');
    await userEvent.click(page.getByText('This tab', { exact: true }));
    expect(override()).toMatchObject({ value: true, scope: 'tab' });
    await userEvent.fill(page.getByRole('textbox', { name: 'Note' }), 'SHOP-7');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Lasts' }), '15 minutes');
    expect(override()).toMatchObject({ value: true, scope: 'tab', note: 'SHOP-7' });
    expect(override()?.expiresAt).toBeLessThanOrEqual(Date.now() + 15 * 60_000);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Lasts' }), 'As long as the permission');
    expect(override()?.expiresAt).toBe(access.expiresAt);
    await userEvent.click(page.getByRole('group', { name: 'new-checkout' }).getByText('Off'));
    expect(override()).toMatchObject({
      value: false,
      scope: 'tab',
      note: 'SHOP-7',
      expiresAt: access.expiresAt,
    });
  });

  it('says how a forced structure differs from the real one', async () => {
    const { store } = await open();
    setOverride(store, 'banner', { value: { text: 'Sale' } });
    await details('banner');
    const difference = page.getByRole('listitem').filter({ hasText: 'text' });
    await expect.element(difference).toHaveTextContent('Gale warning');
    await expect.element(difference).toHaveTextContent('Sale');
  });

  it('says when the backend changes or deletes a flag under its override', async () => {
    const { store, source } = await open();
    setOverride(store, 'new-checkout', { value: true });
    setOverride(store, 'undeclared', { value: false });
    // What they really are has been noted.
    await vi.waitFor(() =>
      expect(localStorage.getItem('halyard:test/overlay:real:v1')).toContain('undeclared'),
    );
    source.answer({ 'new-checkout': { value: true, reason: 'STATIC' } });
    await expect.element(row('new-checkout')).toHaveTextContent('the backend changed it');
    await expect.element(row('undeclared')).toHaveTextContent('the backend deleted it');
    await details('new-checkout');
    await userEvent.click(page.getByRole('button', { name: 'Understood' }));
    await expect.element(row('new-checkout')).not.toHaveTextContent('the backend changed it');
  });

  it('shows what services said, the refusal first', async () => {
    const { store } = await open();
    setOverride(store, 'new-checkout', { value: true });
    store.onAnswer?.('pricing;new-checkout=applied', 'https://shop.example');
    await expect.element(row('new-checkout')).toHaveTextContent('applied by 1 service');
    store.onAnswer?.('cart;new-checkout=locked', 'https://shop.example');
    await expect.element(row('new-checkout')).toHaveTextContent('cart ignored it: locked there');
    await details('new-checkout');
    await expect.element(page.getByText('pricing applied it')).toBeVisible();
  });

  it('adds a flag that the page has not seen', async () => {
    const { store } = await open();
    await userEvent.click(page.getByRole('button', { name: 'Tools' }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Add a flag' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Key' }), 'brand-new');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kind' }), 'number');
    await userEvent.fill(page.getByRole('textbox', { name: 'Value' }), 'seven');
    await userEvent.click(page.getByRole('button', { name: 'Force it' }));
    await expect.element(page.getByRole('alert')).toHaveTextContent('Not a number.');
    await userEvent.fill(page.getByRole('textbox', { name: 'Value' }), '7');
    await userEvent.click(page.getByRole('button', { name: 'Force it' }));
    expect(store.evaluate('brand-new' as never)).toMatchObject({ value: 7, reason: 'OVERRIDE' });
    await expect
      .poll(() =>
        row('brand-new')
          .element()
          .contains(focused() ?? null),
      )
      .toBe(true);
  });

  it('pauses with the permission, and goes on when a tester says so', async () => {
    const resume = vi.fn<() => void>();
    const { access } = await open(createTestAccess({ resume }));
    access.become({ state: 'ended', refusal: 'HAL-523' });
    const banner = page.getByRole('dialog', { name: 'Flags' }).getByRole('button', { name: 'Go on' });
    await userEvent.click(banner);
    expect(resume).toHaveBeenCalledOnce();
  });

  it('speaks the language of its table', async () => {
    const made = createTestStore();
    const messages = {
      lang: 'de',
      dir: 'ltr',
      panel: { search: 'Schalter suchen' },
      shell: { flags: 'Schalter' },
    } as const;
    undos.push(startGuard(made.store, { messages }), made.stop);
    await userEvent.click(page.getByRole('button', { name: /^Flags/ }));
    await expect.element(page.getByRole('searchbox', { name: 'Schalter suchen' })).toBeVisible();
    expect(document.querySelector('halyard-overlay')?.getAttribute('lang')).toBe('de');
  });
});
