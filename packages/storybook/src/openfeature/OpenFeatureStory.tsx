import { toOpenFeatureProvider } from '@halyard/core/openfeature';
import { useFlagStore } from '@halyard/react';
import { OpenFeatureProvider } from '@openfeature/react-sdk';
import { NOOP_PROVIDER, OpenFeature } from '@openfeature/web-sdk';
import { useEffect, useId, useState, type ReactNode } from 'react';

/** Gives a story a domain of its own in OpenFeature, and shows it once that is served by the story's flags. */
export function OpenFeatureStory({ children }: { readonly children: ReactNode }): ReactNode {
  const store = useFlagStore();
  const domain = useId();
  const [isServed, setServed] = useState(false);

  useEffect(() => {
    const serve = () => setServed(true);
    // A provider that cannot be had is a state of the story, too: its hooks answer with their defaults.
    void OpenFeature.setProviderAndWait(domain, toOpenFeatureProvider(store)).then(serve, serve);
    return () => void OpenFeature.setProvider(domain, NOOP_PROVIDER);
  }, [domain, store]);

  return isServed ? <OpenFeatureProvider domain={domain}>{children}</OpenFeatureProvider> : null;
}
