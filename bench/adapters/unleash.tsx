import { FlagProvider, UnleashClient, useFlag } from '@unleash/proxy-client-react';
import type { ClientHandle, Flags, Meta } from '../src/Adapter';

export const meta: Meta = {
  name: 'unleash',
  label: '@unleash/proxy-client-react',
  packages: ['@unleash/proxy-client-react', 'unleash-proxy-client'],
  flipVia: 'client.updateToggles() against a local fetch stub (no override API found)',
  notes: [
    'disableMetrics, disableRefresh; default localStorage cache left on, so a refresh writes all toggles to it',
  ],
};
export const useBool = (key: string) => useFlag(key);

const variant = { name: 'disabled', enabled: false } as never;
const toggles = (flags: Flags) =>
  Object.entries(flags).map(([name, enabled]) => ({ name, enabled, variant, impressionData: false }));
const base = {
  url: 'http://127.0.0.1:9/api/frontend',
  clientKey: 'bench',
  appName: 'bench',
  disableMetrics: true,
  disableRefresh: true,
};

export async function createClient(flags: Flags): Promise<ClientHandle> {
  let server = toggles(flags);
  const fetch = async () => ({
    ok: true,
    status: 200,
    headers: new Headers(),
    json: async () => ({ toggles: server }),
  });
  const client = new UnleashClient({ ...base, bootstrap: toggles(flags), fetch: fetch as never });
  await client.start();
  return {
    Provider: ({ children }) => (
      <FlagProvider unleashClient={client} startClient={false} stopClient={false}>
        {children}
      </FlagProvider>
    ),
    prepareFlip: (k, v) => {
      server = server.map((t) => (t.name === k ? { ...t, enabled: v } : t));
      return () => client.updateToggles();
    },
    read: (k) => client.isEnabled(k),
    listeners: () =>
      Object.values((client as unknown as { e?: Record<string, unknown[]> }).e ?? {}).reduce(
        (n, l) => n + l.length,
        0,
      ),
  };
}
export function createServer(flags: Flags) {
  const config = {
    ...base,
    bootstrap: toggles(flags),
    fetch: (async () => ({ ok: false, status: 304 })) as never,
  };
  return {
    Provider: ({ children }: { children: React.ReactNode }) => (
      <FlagProvider config={config} startClient={false}>
        {children}
      </FlagProvider>
    ),
  };
}
