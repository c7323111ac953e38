import { setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { openTool, openToolPanel } from '../../testing/openToolPanel.ts';

const undos: Array<() => void> = [];

async function open(isForced = true) {
  const { store, close } = await openToolPanel();
  undos.push(close);
  if (isForced) setOverride(store, 'layout', { value: 'list' });
  await openTool('Copy as');
}

describe('copying as code', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
    vi.restoreAllMocks();
  });

  it('writes each format, and copies it by keyboard', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    const code = page.getByRole('region', { name: 'Code' });
    await expect.element(code).toHaveTextContent('with layout forced');
    await expectAccessible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Format' }), 'Storybook parameters');
    await expect.element(code).toHaveTextContent("'layout': 'list',");
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Format' }), 'curl command');
    await expect.element(code).toHaveTextContent('Flag-Overrides: layout=%22list%22');
    page.getByRole('button', { name: 'Copy', exact: true }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Copied', { exact: true })).toBeVisible();
    expect(written.mock.calls.flat().join('')).toContain("-H 'Flag-Overrides: layout=%22list%22'");
  });

  it('says so, with a code, when the browser refuses the clipboard', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await open();
    await userEvent.click(page.getByRole('button', { name: 'Copy', exact: true }));
    await expect
      .element(page.getByText('The browser refuses the clipboard. Select the text instead.'))
      .toBeVisible();
    expect(warned.mock.calls.flat().join(' ')).toContain('HAL-326');
    await expectAccessible();
  });

  it('says so when nothing is forced', async () => {
    await open(false);
    await expect.element(page.getByText('Nothing is forced, so there is nothing to copy.')).toBeVisible();
    await expectAccessible();
  });
});
