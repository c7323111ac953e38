import { type Access, boolean, createFlagStore, defineFlags, type FlagStore } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { FlagProvider, useFlag } from '@halyard/react';
import { type StaticSource, staticSource } from '@halyard/sources/static';
import type { ReactNode } from 'react';
import type { ClientHandle, Flags, Meta } from '../src/Adapter';

export const meta: Meta = {
  name: 'halyard',
  label: '@halyard/react, flipped as a tester does',
  packages: ['@halyard/react', '@halyard/core', '@halyard/sources'],
  flipVia: 'setOverride(store, key, { value }) under a granted access',
  notes: ['catalog, static source and access in place; overrides stay in memory (no keepOverrides)'],
};

export const useBool = (key: string): boolean => useFlag(key, false);

/** A permission to force every flag, which nobody has to fetch. */
const granted: Access = {
  state: 'granted',
  allows: () => true,
  subscribe: () => () => {},
  start: () => {},
  stop: () => {},
};

type BenchCatalog = Record<string, ReturnType<typeof boolean>>;
let declared: { readonly flags: Flags; readonly catalog: BenchCatalog } | undefined;

/** An app declares its catalog once, when it is loaded, and not for each request. */
function catalogOf(flags: Flags): BenchCatalog {
  if (declared?.flags !== flags) {
    const definitions = Object.keys(flags).map((key) => [key, boolean({ default: false })] as const);
    declared = { flags, catalog: defineFlags(Object.fromEntries(definitions)) };
  }
  return declared.catalog;
}

export function createStore(flags: Flags): { store: FlagStore<BenchCatalog>; source: StaticSource } {
  const source = staticSource(flags);
  const context = { targetingKey: 'bench' };
  return { store: createFlagStore({ flags: catalogOf(flags), source, context, access: granted }), source };
}

export function handleOf(
  store: FlagStore<BenchCatalog>,
): Required<Pick<ClientHandle, 'Provider' | 'read' | 'listeners'>> {
  return {
    Provider: ({ children }) => <FlagProvider store={store}>{children}</FlagProvider>,
    read: (key) => store.evaluate(key).value,
    listeners: () => {
      const view = store.view('bench');
      return [...view.keys()].reduce((sum, key) => sum + (view.flag(key).listeners?.size ?? 0), 0);
    },
  };
}

export function createClient(flags: Flags): ClientHandle {
  const { store } = createStore(flags);
  return { ...handleOf(store), prepareFlip: (key, value) => () => setOverride(store, key, { value }) };
}

export function createServer(flags: Flags): { Provider: ClientHandle['Provider'] } {
  const source = staticSource(flags);
  const store = createFlagStore({ flags: catalogOf(flags), source, context: { targetingKey: 'bench' } });
  return {
    Provider: ({ children }: { children: ReactNode }) => (
      <FlagProvider store={store}>{children}</FlagProvider>
    ),
  };
}
