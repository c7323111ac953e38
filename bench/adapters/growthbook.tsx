import { GrowthBook, GrowthBookProvider, useFeatureIsOn } from '@growthbook/growthbook-react';
import type { ClientHandle, Flags, Meta } from '../src/Adapter';

export const meta: Meta = {
  name: 'growthbook',
  label: '@growthbook/growthbook-react',
  packages: ['@growthbook/growthbook-react', '@growthbook/growthbook'],
  flipVia: 'gb.setForcedFeatures(new Map(...)) (the DevTools override path)',
};
export const useBool = (key: string) => useFeatureIsOn(key);

const make = (flags: Flags) =>
  new GrowthBook().initSync({
    payload: {
      features: Object.fromEntries(Object.entries(flags).map(([k, v]) => [k, { defaultValue: v }])),
    },
  });

export function createClient(flags: Flags): ClientHandle {
  const gb = make(flags);
  const forced = new Map<string, boolean>();
  return {
    Provider: ({ children }) => <GrowthBookProvider growthbook={gb}>{children}</GrowthBookProvider>,
    prepareFlip: (k, v) => () => {
      forced.set(k, v);
      gb.setForcedFeatures(new Map(forced));
    },
    read: (k) => gb.isOn(k),
    destroy: () => gb.destroy(),
  };
}
export function createServer(flags: Flags) {
  const gb = make(flags);
  return {
    Provider: ({ children }: { children: React.ReactNode }) => (
      <GrowthBookProvider growthbook={gb}>{children}</GrowthBookProvider>
    ),
    destroy: () => gb.destroy(),
  };
}
