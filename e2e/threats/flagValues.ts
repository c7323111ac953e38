import type { Page } from '@playwright/test';

/** What a script finds on a page where stores are started: see `PageStores` of `@halyard/core`. */
interface FoundStore {
  readonly flags?: object;
  readonly access?: { readonly state: string };
  readonly state: {
    getState(): { readonly status: string; readonly overrides: ReadonlyMap<string, unknown> };
  };
  evaluate(key: string): { readonly value: unknown; readonly reason: string };
  setOverrides(slot: {
    overrides: ReadonlyMap<string, unknown>;
    layer: () => object;
    changed: undefined;
  }): void;
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

/** The most that a script of the page can do without anybody's leave: fill the slot for overrides as no chunk of ours would. */
export async function fillSlot(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stores = (globalThis as { [symbol: symbol]: unknown })[Symbol.for('@halyard/stores')];
    const times = { setAt: Date.now(), expiresAt: Date.now() + 3_600_000 };
    for (const store of (stores ?? []) as Set<FoundStore>) {
      const overrides = new Map(
        Object.keys(store.flags ?? {}).map((key) => [key, { value: true, scope: 'browser', ...times }]),
      );
      store.setOverrides({
        overrides,
        layer: () => ({ value: true, reason: 'OVERRIDE' }),
        changed: undefined,
      });
    }
  });
}

/** Stores an override as the overlay does, and loads the page again. */
export async function storeOverride(page: Page, key: string, scope: 'browser' | 'tab'): Promise<void> {
  await page.evaluate(
    ([name, where]) => {
      const override = { value: true, scope: where, setAt: Date.now(), expiresAt: Date.now() + 3_600_000 };
      const storage = where === 'tab' ? sessionStorage : localStorage;
      const text = JSON.stringify({ version: 1, overrides: { [name]: override } });
      storage.setItem('halyard:chandlery/production:overrides:v1', text);
    },
    [key, scope] as const,
  );
  await page.reload();
}
