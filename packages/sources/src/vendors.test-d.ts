import type { IFlagsmith } from '@flagsmith/flagsmith/types';
import type { GrowthBook } from '@growthbook/growthbook';
import type { LDClient } from '@launchdarkly/js-client-sdk';
import type { OpenFeature, Provider } from '@openfeature/web-sdk';
import type { toOpenFeatureProvider } from '@halyard/core/openfeature';
import type { StatsigClient } from '@statsig/js-client';
import type { PostHog } from 'posthog-js';
import type { UnleashClient } from 'unleash-proxy-client';
import { expectTypeOf, it } from 'vitest';
import type { flagsmith } from './flagsmith.ts';
import type { growthbook } from './growthbook.ts';
import type { launchdarkly } from './launchdarkly.ts';
import type { openfeature } from './openfeature.ts';
import type { posthog } from './posthog.ts';
import type { statsig } from './statsig.ts';
import type { unleash } from './unleash.ts';

it('takes the vendors’ real clients', () => {
  expectTypeOf<LDClient>().toExtend<Parameters<typeof launchdarkly>[0]>();
  expectTypeOf<UnleashClient>().toExtend<Parameters<typeof unleash>[0]>();
  expectTypeOf<GrowthBook>().toExtend<Parameters<typeof growthbook>[0]>();
  expectTypeOf<IFlagsmith>().toExtend<Parameters<typeof flagsmith>[0]>();
  expectTypeOf<PostHog>().toExtend<Parameters<typeof posthog>[0]>();
  expectTypeOf<StatsigClient>().toExtend<Parameters<typeof statsig>[0]>();
  expectTypeOf<typeof OpenFeature>().toExtend<Parameters<typeof openfeature>[0]>();
});

it('gives OpenFeature a provider', () => {
  expectTypeOf<ReturnType<typeof toOpenFeatureProvider>>().toExtend<Provider>();
});

it('takes no client of another vendor', () => {
  expectTypeOf<UnleashClient>().not.toExtend<Parameters<typeof launchdarkly>[0]>();
});
