import { StatsigClient, StatsigProvider, useGateValue } from '@statsig/react-bindings';
import { LocalOverrideAdapter } from '@statsig/js-local-overrides';
import type { ClientHandle, Flags, Meta } from '../src/Adapter';

export const meta: Meta = {
  name: 'statsig',
  label: '@statsig/react-bindings',
  packages: ['@statsig/react-bindings', '@statsig/js-client', '@statsig/js-local-overrides'],
  flipVia: 'LocalOverrideAdapter.overrideGate + client.updateUserSync(user)',
  notes: [
    'bootstrap via dataAdapter.setData + initializeSync; exposure logging left on, requests answered by a local networkOverrideFunc (loggingEnabled: disabled would write every exposure to localStorage: ~1.3 ms per evaluation)',
  ],
};
export const useBool = (key: string) => useGateValue(key);

const user = { userID: 'bench' };
const boot = (flags: Flags) =>
  JSON.stringify({
    feature_gates: Object.fromEntries(
      Object.entries(flags).map(([name, value]) => [
        name,
        { name, value, rule_id: 'r', secondary_exposures: [] },
      ]),
    ),
    dynamic_configs: {},
    layer_configs: {},
    has_updates: true,
    time: 1,
    hash_used: 'none',
    user,
  });
function make(flags: Flags, overrideAdapter?: LocalOverrideAdapter) {
  const c = new StatsigClient('client-bench', user, {
    overrideAdapter,
    disableStableID: true,
    networkConfig: { networkOverrideFunc: async () => new Response('{"success":true}', { status: 202 }) },
  } as never);
  c.dataAdapter.setData(boot(flags));
  c.initializeSync({ disableBackgroundCacheRefresh: true });
  return c;
}
export function createClient(flags: Flags): ClientHandle {
  const o = new LocalOverrideAdapter();
  const c = make(flags, o);
  return {
    Provider: ({ children }) => <StatsigProvider client={c}>{children}</StatsigProvider>,
    prepareFlip: (k, v) => () => {
      o.overrideGate(k, v);
      c.updateUserSync(user, { disableBackgroundCacheRefresh: true });
    },
    read: (k) => c.checkGate(k),
    listeners: () =>
      Object.values((c as unknown as { _listeners: Record<string, unknown[]> })._listeners).reduce(
        (n, l) => n + l.length,
        0,
      ),
  };
}
export function createServer(flags: Flags) {
  const c = make(flags);
  return {
    Provider: ({ children }: { children: React.ReactNode }) => (
      <StatsigProvider client={c}>{children}</StatsigProvider>
    ),
  };
}
