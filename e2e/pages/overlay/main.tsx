import {
  boolean,
  createFetch,
  createFlagStore,
  defineFlags,
  number,
  object,
  oneOf,
  string,
  type Access,
  type FlagDescription,
  type StandardSchema,
} from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { FlagOverlay } from '@halyard/overlay';
import { FlagProvider } from '@halyard/react';
import { staticSource } from '@halyard/sources/static';
import { createRoot } from 'react-dom/client';
import { markup } from '../../threats/markup.ts';
import { linkSchemes } from '../../threats/linkSchemes.ts';

/**
 * A page of somebody who may force everything, without a backend. `?words=hostile` puts markup into every text that an overlay
 * shows (T17), with `every` in every so many of them; `window.halyardPage` lets a test act as the page's own code.
 */
const asked = new URLSearchParams(location.search);
const isHostile = asked.get('words') === 'hostile';
const every = Number(asked.get('every') ?? 1);
const hostileKeys = isHostile ? [...linkSchemes, ...markup().filter((_, index) => index % every === 0)] : [];
/** Every member that a description may have. */
const describeBy = (text: string): FlagDescription & { readonly link: string } => ({
  description: text,
  owner: text,
  link: text,
});
const anything: StandardSchema<unknown, object> = {
  '~standard': {
    version: 1,
    vendor: 'page',
    validate: (value) =>
      typeof value === 'object' && value !== null ? { value } : { issues: [{ message: 'an object' }] },
  },
};
const flags = defineFlags({
  'new-checkout': boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  'page-size': number({ default: 8, min: 1, max: 99 }),
  headline: string({ default: 'Hello' }),
  banner: object({ default: { text: '' }, schema: anything }),
  'disable-payments': boolean({ default: false, overridable: false }),
  ...Object.fromEntries(hostileKeys.map((text) => [text, oneOf([text, 'plain'], { default: text })])),
});
const descriptions: Record<string, FlagDescription> = {
  headline: { description: 'What the page greets with', link: 'https://tickets.example/7' },
  ...Object.fromEntries(hostileKeys.map((text) => [text, describeBy(text)])),
};
const access: Access = {
  state: 'granted',
  audience: 'page/overlay',
  holder: isHostile ? (hostileKeys[0] ?? '') : 'staff:ann',
  expiresAt: Date.now() + 3_600_000,
  allows: () => true,
  subscribe: () => () => {},
  start: () => {},
  stop: () => {},
};
const values = { 'new-checkout': false, headline: 'Hello', 'disable-payments': false };
const store = createFlagStore({
  flags,
  access,
  source: staticSource(values),
  context: { targetingKey: 'ann' },
});

Object.defineProperty(window, 'halyardPage', {
  value: {
    force: (key: string) => setOverride(store, key, { value: true }),
    evaluate: (key: 'new-checkout') => store.evaluate(key),
    fetch: createFetch(store, { origins: [asked.get('listed') ?? ''] }),
  },
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <FlagProvider store={store}>
      <h1>A page with the overlay</h1>
      <FlagOverlay describe={async () => descriptions} />
    </FlagProvider>,
  );
}
