import type { Page } from '@playwright/test';

/** What a script finds on a page where stores are started: see `PageStores` of `@halyard/core`. */
interface FoundStore {
  readonly flags?: object;
  readonly access?: { readonly state: string };
  readonly state: {
    getState(): { readonly status: string; readonly overrides: ReadonlyMap<string, unknown> };
  };
  evaluate(key: string): { readonly value: unknown; readonly reason: string };
  setOverrides(overrides: ReadonlyMap<string, unknown>): void;
}

/** Every flag of the page's catalog, as the page's own code reads it, once the backend has answered. */
export async function flagValues(page: Page): Promise<Record<string, unknown>> {
  const found = await page.waitForFunction(() => {
    const stores = (globalThis as { [name: symbol]: unknown })[Symbol.for('@halyard/stores')];
    const [store] = (stores ?? []) as Set<FoundStore>;
    if (store?.state.getState().status !== 'READY') return undefined;
    return Object.keys(store.flags ?? {}).map((key) => [key, store.evaluate(key).value]);
  });
  return Object.fromEntries((await found.jsonValue()) as [string, unknown][]) as Record<string, unknown>;
}

/** What a script of the page can do without anybody's leave: hand the store overrides. */
export async function setOverrides(
  page: Page,
  key: string,
  override: { readonly value: unknown; readonly scope?: 'browser' | 'tab' },
): Promise<void> {
  await page.evaluate(
    ([name, choice]) => {
      const stores = (globalThis as { [symbol: symbol]: unknown })[Symbol.for('@halyard/stores')];
      const [store] = (stores ?? []) as Set<FoundStore>;
      const times = { setAt: Date.now(), expiresAt: Date.now() + 3_600_000 };
      store?.setOverrides(new Map([[name, { scope: 'browser', ...choice, ...times }]]));
    },
    [key, override] as const,
  );
}
