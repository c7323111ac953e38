// posthog-js' own slim entry + only the feature-flag extension bundle.
import posthog from 'posthog-js/dist/module.slim';
import { FeatureFlagsExtensions } from 'posthog-js/dist/extension-bundles';
import { PostHogProvider, useFeatureFlagEnabled } from '@posthog/react/slim';
(posthog as { init: (token: string, options: object) => void }).init('phc_x', {
  api_host: 'https://example.invalid',
  __extensionClasses: { ...FeatureFlagsExtensions },
});
function Feature() {
  return <p>{useFeatureFlagEnabled('a') ? 'on' : 'off'}</p>;
}
export default function App() {
  return (
    <PostHogProvider client={posthog as never}>
      <Feature />
    </PostHogProvider>
  );
}
