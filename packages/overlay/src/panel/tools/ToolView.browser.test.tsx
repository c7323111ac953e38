import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createTestAccess } from '../../testing/createTestAccess.ts';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { openTool, openToolPanel } from '../../testing/openToolPanel.ts';

let close = () => {};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  close();
  vi.restoreAllMocks();
});

it('F50: keeps a tool’s crash inside it: the panel, what is forced and the way back stay', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  let isBroken = true;
  const count = (events: number): string => {
    if (isBroken) throw new Error('A word that crashes.');
    return `${events} of them`;
  };
  const made = await openToolPanel(createTestAccess(), { messages: { tools: { events: { count } } } });
  ({ close } = made);
  await openTool('Events');
  await expect.element(page.getByText('“Events” stopped working.')).toBeVisible();
  await expectAccessible();
  isBroken = false;
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await expect.element(page.getByText('0 of them')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Back to the flags' }));
  await userEvent.click(page.getByRole('group', { name: 'new-checkout' }).getByText('On'));
  expect(made.store.evaluate('new-checkout').value).toBe(true);
});
