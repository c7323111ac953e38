import posthog from 'posthog-js';
import { PostHogProvider, useFeatureFlagEnabled } from '@posthog/react';
import type { ClientHandle, Flags, Meta } from '../src/Adapter';

export const meta: Meta = {
  name: 'posthog',
  label: 'posthog-js + @posthog/react',
  packages: ['posthog-js', '@posthog/react'],
  flipVia: 'posthog.updateFlags({[key]: value}, undefined, {merge: true})',
  notes: [
    'bootstrap.featureFlags; advanced_disable_flags, autocapture, pageview, recording, surveys off; opted out of capturing; persistence memory',
  ],
};
export const useBool = (key: string) => useFeatureFlagEnabled(key) as boolean;

export const options = (flags: Flags) => ({
  api_host: 'http://127.0.0.1:9',
  bootstrap: { distinctID: 'bench', featureFlags: flags },
  advanced_disable_flags: true,
  autocapture: false,
  capture_pageview: false,
  capture_pageleave: false,
  disable_session_recording: true,
  disable_surveys: true,
  disable_external_dependency_loading: true,
  opt_out_capturing_by_default: true,
  persistence: 'memory' as const,
});
export function createClient(flags: Flags): ClientHandle {
  posthog.init('phc_bench', options(flags));
  return {
    Provider: ({ children }) => <PostHogProvider client={posthog}>{children}</PostHogProvider>,
    prepareFlip: (k, v) => () => posthog.updateFlags({ [k]: v }, undefined, { merge: true }),
    read: (k) => posthog.isFeatureEnabled(k) as boolean,
    listeners: () =>
      (posthog.featureFlags as unknown as { featureFlagEventHandlers: unknown[] }).featureFlagEventHandlers
        .length,
  };
}
export function createServer(flags: Flags) {
  const o = options(flags);
  return {
    Provider: ({ children }: { children: React.ReactNode }) => (
      <PostHogProvider apiKey="phc_bench" options={o}>
        {children}
      </PostHogProvider>
    ),
  };
}
