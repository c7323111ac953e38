import { defineFlags, string } from '@halyard/core';
import { createFlagHooks, FlagProvider } from '@halyard/react';
import { ofrep } from '@halyard/sources/ofrep';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

/** A page in development, where React mounts everything twice to find out whether it can be mounted again. */
const flags = defineFlags({ poisoned: string({ default: 'default' }) });
const { useFlag } = createFlagHooks(flags);
const baseUrl = new URLSearchParams(location.search).get('server') ?? '';

function Reader() {
  return <output>{useFlag('poisoned')}</output>;
}

function mount(): Root {
  const root = createRoot(document.getElementById('root') ?? document.body);
  root.render(
    <StrictMode>
      <FlagProvider
        flags={flags}
        source={ofrep({ baseUrl, cacheMode: 'disabled' })}
        context={{ targetingKey: 'ann' }}
      >
        <Reader />
      </FlagProvider>
    </StrictMode>,
  );
  return root;
}

export interface StrictMounts {
  readonly mount: () => void;
  readonly unmount: () => void;
}

declare global {
  // oxlint-disable-next-line no-var -- How TypeScript declares what the page has, in the tests that look into it.
  var strictMounts: StrictMounts;
}

let mounted: Root | undefined;
globalThis.strictMounts = {
  mount: () => {
    mounted = mount();
  },
  unmount: () => mounted?.unmount(),
};
