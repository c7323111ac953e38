import { InMemoryProvider, OpenFeature, OpenFeatureProvider, ProviderEvents } from '@openfeature/react-sdk';
import type { ClientHandle, Flags, Meta } from '../src/Adapter';
import { config, createClient as base, spec, useBool } from './openfeature';

export const meta: Meta = {
  name: 'openfeature-keyed',
  label: '@openfeature/react-sdk + own provider naming the one changed key',
  packages: ['@openfeature/react-sdk', '@openfeature/web-sdk', '@openfeature/core'],
  kind: 'variant',
  flipVia: 'provider event CONFIGURATION_CHANGED {flagsChanged: [key]} (best case of the spec)',
};
export { useBool };

class Keyed extends InMemoryProvider {
  setOne(k: string, v: boolean) {
    (this as unknown as { _flagConfiguration: Record<string, unknown> })._flagConfiguration[k] = spec(v);
    this.events.emit(ProviderEvents.ConfigurationChanged, { flagsChanged: [k] });
  }
}
export async function createClient(flags: Flags): Promise<ClientHandle> {
  const h = await base(flags);
  const p = new Keyed(config(flags));
  await OpenFeature.setProviderAndWait('bench', p);
  return {
    ...h,
    Provider: ({ children }) => <OpenFeatureProvider domain="bench">{children}</OpenFeatureProvider>,
    prepareFlip: (k, v) => () => p.setOne(k, v),
  };
}
