import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';
import { OpenFeature, ProviderEvents, type Provider } from '@openfeature/web-sdk';

/** A page of a team that uses OpenFeature's web SDK with its OFREP provider, and nothing of ours. */
const parameters = new URLSearchParams(location.search);
const client = OpenFeature.getClient();
const show = () => {
  const crew = client.getBooleanDetails('crew-reviews', false);
  const page = client.getNumberDetails('products-per-page', 0);
  const missing = client.getBooleanDetails('no-such-flag', false);
  const shown = {
    crew: crew.value,
    crewReason: crew.reason,
    perPage: page.value,
    missing: missing.errorCode,
  };
  const element = document.getElementById('values');
  if (element) element.textContent = JSON.stringify(shown);
};

client.addHandler(ProviderEvents.Ready, show);
client.addHandler(ProviderEvents.ConfigurationChanged, show);
const targetingKey = parameters.get('subject') ?? 'somebody';
await OpenFeature.setContext({ targetingKey, anonymousId: targetingKey });
const provider = new OFREPWebProvider({ baseUrl: parameters.get('server') ?? '' });
// It declares optional members in a way that `exactOptionalPropertyTypes` does not accept.
await OpenFeature.setProviderAndWait(provider as Provider);
show();
