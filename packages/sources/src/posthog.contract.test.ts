import { describeSource } from '@halyard/testing/source';
import { PostHog } from 'posthog-js';
import { posthog } from './posthog.ts';
import { servePostHog } from './testing/vendors/servePostHog.ts';

describeSource('posthog', {
  create: async (backend) => {
    const client = new PostHog().init(
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
    return posthog(client);
  },
});
