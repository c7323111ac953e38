import {
  createClient as createLD,
  createLDReactProviderWithClient,
  LDIsomorphicClientProvider,
  useBoolVariation,
} from '@launchdarkly/react-sdk';
import type { ClientHandle, Flags, Meta } from '../src/Adapter';

export const meta: Meta = {
  name: 'launchdarkly-react',
  label: '@launchdarkly/react-sdk 4.x (useBoolVariation)',
  packages: ['@launchdarkly/react-sdk'],
  flipVia: 'plugin.registerDebug -> setOverride(key, value) (the LD toolbar path)',
  notes: ['sendEvents, streaming, fetchGoals off'],
};
export const useBool = (key: string) => useBoolVariation(key, false);

const ctx = { kind: 'user', key: 'bench' } as const;
const boot = (flags: Flags) => ({
  ...flags,
  $flagsState: Object.fromEntries(
    Object.keys(flags).map((k) => [k, { version: 1, variation: flags[k] ? 0 : 1 }]),
  ),
  $valid: true,
});

export async function createClient(flags: Flags): Promise<ClientHandle> {
  let debug!: { setOverride(k: string, v: unknown): void };
  const plugin = {
    getHooks: () => [],
    getMetadata: () => ({ name: 'bench' }),
    register() {},
    registerDebug: (d: never) => void (debug = d),
  };
  const client = createLD('bench', ctx, {
    sendEvents: false,
    streaming: false,
    fetchGoals: false,
    diagnosticOptOut: true,
    plugins: [plugin] as never,
  });
  await client.start({ bootstrap: boot(flags) });
  const Provider = createLDReactProviderWithClient(client);
  return {
    Provider: ({ children }) => <Provider>{children}</Provider>,
    prepareFlip: (k, v) => () => debug.setOverride(k, v),
    read: (k) => client.boolVariation(k, false),
  };
}
export function createServer(flags: Flags) {
  const b = boot(flags);
  return {
    Provider: ({ children }: { children: React.ReactNode }) => (
      <LDIsomorphicClientProvider clientSideId="bench" context={ctx} bootstrap={b}>
        {children}
      </LDIsomorphicClientProvider>
    ),
  };
}
