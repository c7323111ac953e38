import type { FlagSource } from '@halyard/core';
import { GrowthBook } from '@growthbook/growthbook';
import { SourceBackend } from '@halyard/testing/source';
import { OpenFeature } from '@openfeature/web-sdk';
import { expect, it } from 'vitest';
import { growthbook } from './growthbook.ts';
import { launchdarkly } from './launchdarkly.ts';
import { openfeature } from './openfeature.ts';
import { posthog } from './posthog.ts';
import { statsig } from './statsig.ts';
import { BackendProvider } from './testing/vendors/backendProvider.ts';
import { connectLaunchDarkly } from './testing/vendors/connectLaunchDarkly.ts';
import { connectPostHog } from './testing/vendors/connectPostHog.ts';
import { connectStatsig } from './testing/vendors/connectStatsig.ts';
import { observe, signal } from './testing/observe.ts';

interface Tracking {
  readonly vendor: string;
  readonly create: (backend: SourceBackend) => FlagSource | Promise<FlagSource>;
}

const tracking: readonly Tracking[] = [
  {
    vendor: 'LaunchDarkly',
    create: async (backend) => launchdarkly(await connectLaunchDarkly(backend)),
  },
  { vendor: 'PostHog', create: async (backend) => posthog(await connectPostHog(backend)) },
  { vendor: 'Statsig', create: async (backend) => statsig(await connectStatsig(backend)) },
  {
    vendor: 'GrowthBook',
    create: (backend) =>
      growthbook(
        new GrowthBook({
          features: {},
          // Its events are for the app to send.
          eventLogger: (name, { value }) => backend.count(`${name} ${String(value)}`),
        }),
      ),
  },
  {
    vendor: 'OpenFeature',
    create: (backend) => {
      OpenFeature.setProvider('tracking', new BackendProvider(backend, 'sdk'));
      return openfeature(OpenFeature, { domain: 'tracking' });
    },
  },
];

it.each(tracking)('hands to $vendor what happened, and what it was worth', async ({ create }) => {
  const backend = new SourceBackend();
  const { source } = observe(await create(backend));
  await source.start({ targetingKey: 'ann' }, signal);
  source.track?.('sale', { value: 9.5, currency: 'EUR', feature_flags: { layout: 'grid' } });
  await expect.poll(() => backend.counted, { timeout: 10_000 }).toContain('sale 9.5');
});
