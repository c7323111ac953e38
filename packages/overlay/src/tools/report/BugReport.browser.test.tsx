import { clearOverrides, setOverride } from '@halyard/core/overrides';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { openTool, openToolPanel } from '../../testing/openToolPanel.ts';

const undos: Array<() => void> = [];

async function open() {
  const made = await openToolPanel();
  undos.push(made.close);
  made.store.view('ann').flag('page-size').evaluation();
  setOverride(made.store, 'layout', { value: 'list' });
  await openTool('Bug report');
  await expect.element(page.getByRole('region', { name: 'Report', exact: true })).toBeVisible();
  return made;
}

async function copiedReport() {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await userEvent.click(page.getByRole('button', { name: 'Copy the report' }));
  await expect.element(page.getByText('Copied', { exact: true })).toBeVisible();
  return String(written.mock.calls[0]?.[0]);
}

describe('a bug report', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    for (const undo of undos.splice(0)) undo();
    vi.restoreAllMocks();
  });

  it('is copied by one click, and shown before', async () => {
    await open();
    await expectAccessible();
    const text = await copiedReport();
    expect(text).toContain('- layout: "list" (OVERRIDE); really "grid" (SPLIT)');
    expect(text).toContain('?flags=layout%3D%2522list%2522\n');
    expect(text).toMatch(/Subject: [0-9a-f]{12}/);
    expect(text).not.toMatch(/quinn|"ann"/);
  });

  it('is forced again after a card with the differences, by keyboard alone', async () => {
    const { store, source } = await open();
    const text = await copiedReport();
    clearOverrides(store);
    source.answer({
      layout: { value: 'grid', reason: 'SPLIT' },
      'page-size': { value: 16, reason: 'STATIC' },
    });
    await userEvent.fill(page.getByRole('textbox', { name: 'Text of the report' }), text);
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByText('grid → list')).toBeVisible();
    await expect.element(page.getByText('there 8, here 16')).toBeVisible();
    expect(store.state.getState().overrides.size).toBe(0);
    await expectAccessible();
    page.getByRole('button', { name: 'Force 1 flag' }).element().focus();
    await userEvent.keyboard('{Enter}');
    expect(store.evaluate('layout').value).toBe('list');
    await expect.element(page.getByText('The report is forced').first()).toBeInTheDocument();
  });

  it('says so when there is no report in a text', async () => {
    await open();
    await userEvent.fill(page.getByRole('textbox', { name: 'Text of the report' }), 'It broke.');
    await userEvent.click(page.getByRole('button', { name: 'Show what differs' }));
    await expect.element(page.getByText('There is no report in this text.')).toBeVisible();
    await expectAccessible();
  });
});
