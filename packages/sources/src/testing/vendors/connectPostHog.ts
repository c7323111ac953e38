import type { SourceBackend } from '@halyard/testing/source';
import { PostHog } from 'posthog-js';
import { servePostHog } from './servePostHog.ts';

/** A client of PostHog, as an app makes it, over the suite's backend. It ends with the test. */
export async function connectPostHog(backend: SourceBackend): Promise<PostHog> {
  return new PostHog().init(
    'a-key',
    {
      api_host: await servePostHog(backend),
      persistence: 'memory',
      opt_out_useragent_filter: true,
      autocapture: false,
      capture_pageview: false,
      disable_session_recording: true,
      disable_external_dependency_loading: true,
      advanced_disable_feature_flags_on_first_load: true,
      disable_compression: true,
    },
    `${performance.now()}`,
  );
}
