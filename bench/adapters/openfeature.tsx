import {
  InMemoryProvider,
  OpenFeature,
  OpenFeatureProvider,
  useBooleanFlagValue,
} from '@openfeature/react-sdk';
import type { ClientHandle, Flags, Meta } from '../src/Adapter';

export const meta: Meta = {
  name: 'openfeature',
  label: '@openfeature/react-sdk + InMemoryProvider',
  packages: ['@openfeature/react-sdk', '@openfeature/web-sdk', '@openfeature/core'],
  flipVia: 'InMemoryProvider.putConfiguration(all flags); its event names every key as changed',
  notes: ['SSR: one global domain, provider replaced per request (the API is a process-wide singleton)'],
};
export const useBool = (key: string) => useBooleanFlagValue(key, false);

export const spec = (v: boolean) =>
  ({ disabled: false, variants: { on: true, off: false }, defaultVariant: v ? 'on' : 'off' }) as const;
export const config = (flags: Flags) =>
  Object.fromEntries(Object.entries(flags).map(([k, v]) => [k, spec(v)]));
const EVENTS = [
  'PROVIDER_READY',
  'PROVIDER_CONFIGURATION_CHANGED',
  'PROVIDER_CONTEXT_CHANGED',
  'PROVIDER_ERROR',
  'PROVIDER_STALE',
  'PROVIDER_RECONCILING',
];

export async function createClient(flags: Flags): Promise<ClientHandle> {
  const provider = new InMemoryProvider(config(flags));
  await OpenFeature.setProviderAndWait('bench', provider);
  const client = OpenFeature.getClient('bench');
  let cfg: Record<string, ReturnType<typeof spec>> = config(flags);
  return {
    Provider: ({ children }) => <OpenFeatureProvider domain="bench">{children}</OpenFeatureProvider>,
    prepareFlip: (k, v) => {
      cfg = { ...cfg, [k]: spec(v) };
      return () => provider.putConfiguration(cfg);
    },
    read: (k) => client.getBooleanValue(k, false),
    listeners: () => EVENTS.reduce((n, e) => n + (client.getHandlers(e as never) as unknown[]).length, 0),
  };
}
export function createServer(flags: Flags) {
  OpenFeature.setProvider('bench', new InMemoryProvider(config(flags)));
  return {
    Provider: ({ children }: { children: React.ReactNode }) => (
      <OpenFeatureProvider domain="bench">{children}</OpenFeatureProvider>
    ),
  };
}
