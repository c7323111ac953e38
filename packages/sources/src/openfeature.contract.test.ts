import { describeSource } from '@halyard/testing/source';
import { OpenFeature } from '@openfeature/web-sdk';
import { openfeature } from './openfeature.ts';
import { BackendProvider, type EventOwnership } from './testing/vendors/backendProvider.ts';

let domains = 0;
for (const ownership of ['sdk', 'provider'] satisfies EventOwnership[]) {
  describeSource(`openfeature, events by the ${ownership}`, {
    pushes: true,
    create: (backend) => {
      const domain = `domain-${domains++}`;
      OpenFeature.setProvider(domain, new BackendProvider(backend, ownership));
      return openfeature(OpenFeature, { domain });
    },
  });
}
