import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createContextSource, type ContextSource } from '../../testing/createContextSource.ts';
import { createTestAccess } from '../../testing/createTestAccess.ts';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { findOverlay, inOverlay } from '../../testing/inOverlay.ts';
import { openTool, openToolPanel } from '../../testing/openToolPanel.ts';

const undos: Array<() => void> = [];
let asked: ContextSource[] = [];

function makeSource(): ContextSource {
  const source = createContextSource({
    answers: ({ plan, isStaff }) => ({
      layout: { value: plan === 'pro' ? 'list' : 'grid', variant: 'grid', reason: 'TARGETING_MATCH' },
      'new-checkout': { value: isStaff === true, variant: 'off', reason: 'STATIC' },
      'page-size': { value: 8, reason: 'STATIC' },
      banner: { value: { text: 'Gale warning' }, variant: 'storm', reason: 'STATIC' },
      undeclared: { value: true, reason: 'STATIC' },
    }),
  });
  asked.push(source);
  return source;
}

async function open(options: Parameters<typeof openToolPanel>[1] = { viewAs: makeSource }) {
  const made = await openToolPanel(createTestAccess(), options);
  undos.push(made.close);
  made.store.setContext({ targetingKey: 'ann', plan: 'free', seats: 3 });
  await openTool('View as');
  return made;
}

async function viewAsPro(): Promise<void> {
  await userEvent.fill(page.getByRole('textbox', { name: 'plan' }), 'pro');
  await userEvent.click(page.getByRole('button', { name: 'View the page this way' }));
  await expect.element(page.getByText('1 flag is different', { exact: true })).toBeVisible();
}

describe('the tool "View as"', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    asked = [];
  });
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
  });

  it('shows the page with other attributes, and which flags are different for it', async () => {
    const { store } = await open();
    await expectAccessible();
    await viewAsPro();
    expect(store.evaluate('layout')).toMatchObject({ value: 'list', original: { value: 'grid' } });
    expect(asked[0]?.asked).toEqual({ targetingKey: 'ann', plan: 'pro', seats: 3 });
    await expect.element(page.getByText('grid → list')).toBeVisible();
    await expectAccessible();
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });

  it('cannot be forgotten: panel, launcher and page say so until it is stopped', async () => {
    const { store } = await open();
    await viewAsPro();
    await userEvent.click(page.getByRole('button', { name: 'Back to the flags' }));
    const words = 'Viewed with other attributes: plan';
    const banner = page.getByRole('status').filter({ hasText: words });
    await expect.element(banner).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: 'layout' });
    await expect.element(row).toHaveTextContent(/really grid.*viewed as list/);
    await expect.element(row).not.toHaveAttribute('data-forced');
    await userEvent.click(page.getByRole('button', { name: 'Close', exact: true }));
    await expect
      .element(page.getByRole('button', { name: 'Flags', exact: true }))
      .toHaveAccessibleDescription(words);
    await expectAccessible();
    await userEvent.click(page.getByRole('button', { name: 'Flags', exact: true }));
    await userEvent.click(banner.getByRole('button', { name: 'Stop' }));
    await expect.element(banner).not.toBeInTheDocument();
    expect(findOverlay()?.querySelector('.viewing-ring, .viewing, .viewing-badge')).toBeNull();
    expect(store.evaluate('layout').original).toBeUndefined();
  });

  it('adds an attribute, leaves one out, and views as somebody who is not signed in', async () => {
    await open();
    await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'isStaff');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kind' }), 'on or off');
    await userEvent.click(page.getByRole('button', { name: 'Add' }));
    await userEvent.click(page.getByRole('button', { name: 'Leave out seats' }));
    await userEvent.click(page.getByRole('checkbox', { name: 'As somebody who is not signed in' }));
    await userEvent.click(page.getByRole('button', { name: 'View the page this way' }));
    await expect.element(page.getByText('off → on')).toBeVisible();
    expect(asked[0]?.asked).toEqual({ plan: 'free', isStaff: true });
    await expect.element(page.getByText('not signed in', { exact: false }).first()).toBeVisible();
  });

  it('never takes the place of another subject, and says what is no value', async () => {
    await open();
    await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'targetingKey');
    await userEvent.click(page.getByRole('button', { name: 'Add' }));
    await expect.element(page.getByText('The subject stays yours.', { exact: true })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'View the page this way' }));
    await expect.element(page.getByText('Change an attribute first.')).toBeVisible();
    await userEvent.fill(page.getByRole('textbox', { name: 'seats' }), 'many');
    await userEvent.click(page.getByRole('button', { name: 'View the page this way' }));
    await expect.element(page.getByText('The value of seats is not valid.')).toBeVisible();
    expect(asked).toEqual([]);
    await expectAccessible();
  });

  it('only shows the context where the app gave no source to ask', async () => {
    await open({});
    await expect.element(page.getByText(/the option `viewAs`/)).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'Attributes' })).toHaveTextContent('planfreeseats3');
    expect(page.getByRole('button', { name: 'View the page this way' }).query()).toBeNull();
    await expectAccessible();
  });

  it('ends with the permission', async () => {
    const { store, access } = await open();
    await viewAsPro();
    expect(inOverlay('.viewing-ring')).toBeTruthy();
    access.become({ state: 'ended' });
    expect(store.evaluate('layout').original).toBeUndefined();
    expect(findOverlay()?.querySelector('.viewing-ring') ?? null).toBeNull();
    expect(asked[0]?.isStopped).toBe(true);
  });
});
