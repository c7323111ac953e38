import { createFlagsmithInstance } from '@flagsmith/flagsmith/isomorphic';
import { FlagsmithProvider, useFlags } from '@flagsmith/flagsmith/react';
import type { ClientHandle, Flags, Meta } from '../src/Adapter';

export const meta: Meta = {
  name: 'flagsmith',
  label: '@flagsmith/flagsmith (react)',
  packages: ['@flagsmith/flagsmith'],
  flipVia: 'flagsmith.getFlags() against a local fetch stub, JSON text of all flags (no override API found)',
  notes: ['defaultFlags + preventFetch; enableAnalytics off (default)'],
};
export const useBool = (key: string) =>
  (useFlags([key]) as Record<string, { enabled: boolean }>)[key]!.enabled;

const state = (flags: Flags) =>
  Object.fromEntries(Object.entries(flags).map(([k, v], i) => [k, { id: i, enabled: v, value: null }]));
const payload = (flags: Flags) =>
  JSON.stringify(
    Object.entries(flags).map(([name, enabled], i) => ({
      id: i,
      enabled,
      feature_state_value: null,
      feature: { id: i, name, type: 'STANDARD' },
    })),
  );

export async function createClient(flags: Flags): Promise<ClientHandle> {
  let current = flags;
  let body = '';
  const fs = createFlagsmithInstance();
  const fetch = async () => ({ ok: true, status: 200, headers: new Headers(), text: async () => body });
  await fs.init({
    environmentID: 'bench',
    api: 'http://127.0.0.1:9/',
    defaultFlags: state(flags),
    preventFetch: true,
    fetch: fetch as never,
  });
  return {
    Provider: ({ children }) => <FlagsmithProvider flagsmith={fs}>{children as never}</FlagsmithProvider>,
    prepareFlip: (k, v) => {
      current = { ...current, [k]: v };
      body = payload(current);
      return () => fs.getFlags();
    },
    read: (k) => fs.hasFeature(k),
  };
}
export function createServer(flags: Flags) {
  const fs = createFlagsmithInstance();
  const s = {
    api: 'http://127.0.0.1:9/',
    flags: state(flags),
    evaluationContext: { environment: { apiKey: 'bench' } },
  };
  return {
    Provider: ({ children }: { children: React.ReactNode }) => (
      <FlagsmithProvider flagsmith={fs} serverState={s}>
        {children as never}
      </FlagsmithProvider>
    ),
  };
}
