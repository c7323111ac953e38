import { setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { openTool, openToolPanel } from '../../testing/openToolPanel.ts';

const undos: Array<() => void> = [];

async function open(forced: Record<string, boolean | string | number> = { 'new-checkout': true }) {
  const made = await openToolPanel();
  undos.push(made.close);
  for (const [key, value] of Object.entries(forced)) setOverride(made.store, key, { value });
  await openTool('Scenarios');
  await expect.element(page.getByText('A scenario is what is forced')).toBeVisible();
  const keys = () => [...made.store.state.getState().overrides.keys()];
  return { ...made, keys };
}

async function save(name: string) {
  await userEvent.fill(page.getByRole('textbox', { name: 'Name', exact: true }), name);
  await userEvent.click(page.getByRole('button', { name: 'Save what is forced' }));
}

describe('the scenarios', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
  });

  it('says what to do while nothing is forced', async () => {
    await open({});
    await expect.element(page.getByText('Force a flag first')).toBeVisible();
    await expect.element(page.getByText('No scenario yet.')).toBeVisible();
    await expectAccessible();
  });

  it('keeps what is forced under a name, and forces it again, alone or besides', async () => {
    const { store, keys } = await open();
    await save('One page');
    await expect.element(page.getByText('in force')).toBeVisible();
    setOverride(store, 'layout', { value: 'list' });
    await expect.element(page.getByText('in force')).not.toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: 'Force “One page” and nothing else' }));
    expect(keys()).toEqual(['new-checkout']);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }).last());
    expect(keys()).toEqual(['new-checkout', 'layout']);
    await userEvent.click(page.getByRole('button', { name: 'Force “One page” besides what is forced' }));
    expect(keys()).toEqual(['new-checkout', 'layout']);
    await expectAccessible();
  });

  it('renames, and deletes with a way back', async () => {
    await open();
    await save('First');
    await save('Second');
    await userEvent.click(page.getByRole('button', { name: 'Rename “First”' }));
    await page.getByRole('textbox', { name: 'New name of “First”' }).findElement();
    await userEvent.keyboard('Second{Enter}');
    await expect.element(page.getByText('There is a scenario “Second” already.')).toBeVisible();
    await expectAccessible();
    await userEvent.fill(page.getByRole('textbox', { name: 'New name of “First”' }), 'Third');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Delete “Third”' }));
    await expect.element(page.getByText('Deleted “Third”')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }).first());
    await expect.element(page.getByRole('button', { name: 'Delete “Third”' })).toBeVisible();
  });

  it('imports what it exported, says why a text is no scenario, and forces nothing by that', async () => {
    const { keys } = await open({});
    const field = page.getByRole('textbox', { name: 'Scenario as JSON' });
    await userEvent.fill(field, '{"halyard":"scenario/9"}');
    await userEvent.click(page.getByRole('button', { name: 'Import' }));
    await expect.element(page.getByText('It is no scenario: it says “scenario/9”.')).toBeVisible();
    await userEvent.fill(
      field,
      '{"halyard":"scenario/1","name":"Storm","overrides":{"layout":{"value":"list"}}}',
    );
    await userEvent.click(page.getByRole('button', { name: 'Import' }));
    await expect.element(page.getByText('Imported “Storm”')).toBeVisible();
    expect(keys()).toEqual([]);
  });

  it('shows the real page for as long as the space bar or the pointer holds the button', async () => {
    const { store, keys } = await open();
    const button = page.getByRole('button', { name: 'Hold to see real values' });
    button.element().focus();
    await userEvent.keyboard('{ >}');
    expect(store.evaluate('new-checkout').value).toBe(false);
    expect(keys()).toEqual(['new-checkout']);
    await userEvent.keyboard('{/ }');
    expect(store.evaluate('new-checkout').value).toBe(true);
    button.element().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(store.evaluate('new-checkout').value).toBe(false);
    // Beside the button, where a finger may have slid to.
    document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    expect(store.evaluate('new-checkout').value).toBe(true);
  });

  it('swaps between two scenarios by keyboard alone', async () => {
    const { store } = await open();
    await save('One page');
    setOverride(store, 'layout', { value: 'list' });
    await save('List');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'First scenario' }), 'One page');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Second scenario' }), 'List');
    page.getByRole('button', { name: 'Swap' }).element().focus();
    await userEvent.keyboard('{Enter}');
    expect(store.evaluate('layout').value).toBe('grid');
    await userEvent.keyboard('{Enter}');
    expect(store.evaluate('layout').value).toBe('list');
  });

  it('is there in a window that narrow', async () => {
    await page.viewport(320, 640);
    await open();
    await save('One page');
    await expectAccessible();
    const panel = page.getByRole('dialog', { name: 'Flags' }).element();
    expect(panel.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 720);
  });

  it('has two lines of buttons on a phone, each as wide as the list', async () => {
    await page.viewport(320, 640);
    await open();
    await save('One page');
    const item = page.getByRole('list', { name: 'Scenarios' }).getByRole('listitem');
    await expect.element(item).toBeVisible();
    const { left, right } = item.element().getBoundingClientRect();
    const boxes = [...item.element().querySelectorAll('button')].map((button) =>
      button.getBoundingClientRect(),
    );
    const [firstTop, secondTop] = [boxes[0]?.top, boxes[2]?.top];
    expect(boxes.map(({ top }) => top)).toEqual([firstTop, firstTop, ...Array(4).fill(secondTop)]);
    for (const [start, end] of [
      [0, 1],
      [2, 5],
    ] as const)
      expect([boxes[start]?.left, boxes[end]?.right]).toEqual([left, right]);
  });
});
