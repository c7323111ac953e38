import { asyncWithLDProvider, LDProvider, useFlags, type LDClient } from 'launchdarkly-react-client-sdk';
import type { ClientHandle, Flags, Meta } from '../src/Adapter';

export const meta: Meta = {
  name: 'launchdarkly-legacy',
  label: 'launchdarkly-react-client-sdk 3.x (useFlags)',
  packages: ['launchdarkly-react-client-sdk', 'launchdarkly-js-client-sdk'],
  flipVia: 'plugin.registerDebug -> setOverride(key, value) (the LD toolbar path)',
  notes: [
    'useCamelCaseFlagKeys: false; sendEvents, streaming, fetchGoals off; sendEventsOnFlagRead left on (default)',
  ],
};
export const useBool = (key: string) => useFlags()[key] as boolean;

const ctx = { kind: 'user', key: 'bench' } as const;
const boot = (flags: Flags) => ({
  ...flags,
  $flagsState: Object.fromEntries(
    Object.keys(flags).map((k) => [k, { version: 1, variation: flags[k] ? 0 : 1 }]),
  ),
  $valid: true,
});
const options = (flags: Flags) => ({
  bootstrap: boot(flags) as never,
  sendEvents: false,
  streaming: false,
  fetchGoals: false,
  diagnosticOptOut: true,
});
const reactOptions = { useCamelCaseFlagKeys: false };

export async function createClient(flags: Flags): Promise<ClientHandle> {
  let debug!: { setOverride(k: string, v: unknown): void };
  const plugin = {
    getHooks: () => [],
    getMetadata: () => ({ name: 'bench' }),
    register() {},
    registerDebug: (d: never) => void (debug = d),
  };
  let ld!: LDClient;
  const grab = {
    getHooks: () => [],
    getMetadata: () => ({ name: 'grab' }),
    register: (c: LDClient) => void (ld = c),
  };
  const Provider = await asyncWithLDProvider({
    clientSideID: 'bench',
    context: ctx,
    options: { ...options(flags), plugins: [plugin, grab] as never },
    reactOptions,
  });
  return {
    Provider: ({ children }) => <Provider>{children}</Provider>,
    prepareFlip: (k, v) => () => debug.setOverride(k, v),
    read: (k) => ld.variation(k, false) as boolean,
  };
}
export function createServer(flags: Flags) {
  const o = options(flags);
  return {
    Provider: ({ children }: { children: React.ReactNode }) => (
      <LDProvider clientSideID="bench" context={ctx} options={o} reactOptions={reactOptions}>
        {children}
      </LDProvider>
    ),
  };
}
