import { page, userEvent } from 'vitest/browser';
import { startGuard } from '../guard/startGuard.ts';
import type { GuardOptions } from '../guard/GuardOptions.ts';
import { createTestAccess } from './createTestAccess.ts';
import { createTestStore } from './createTestStore.ts';

type TestStore = ReturnType<typeof createTestStore>;

interface OpenedPanel extends TestStore {
  readonly close: () => void;
}

/** A page with the panel open. */
export async function openToolPanel(
  access = createTestAccess(),
  options: GuardOptions = {},
): Promise<OpenedPanel> {
  const made = createTestStore(access);
  const stopGuard = startGuard(made.store, { describe: async () => ({ default: {} }), ...options });
  await userEvent.click(page.getByRole('button', { name: /^Flags/ }));
  await page.getByRole('dialog', { name: 'Flags' }).findElement();
  return {
    ...made,
    close: () => {
      stopGuard();
      made.stop();
    },
  };
}

/** Opens one of the menu's tools by its name. */
export async function openTool(name: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: 'Tools' }));
  await userEvent.click(page.getByRole('menuitem', { name }));
}
