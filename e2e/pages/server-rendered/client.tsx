import { createFlagStore } from '@halyard/core';
import { grantAccess } from '@halyard/grants';
import { readBootstrap } from '@halyard/react';
import { ofrep } from '@halyard/sources/ofrep';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Document } from './Document.tsx';
import { audience, flags } from './flags.ts';

const grantKey = document.documentElement.dataset['grantKey'] ?? '';
const bootstrap = readBootstrap('flags');
const store = createFlagStore({
  flags,
  source: ofrep(),
  context: { targetingKey: bootstrap?.targetingKey ?? '' },
  access: grantAccess({ audience, publicKey: JSON.parse(grantKey) as JsonWebKey }),
  bootstrap,
});
const text = document.getElementById('flags')?.textContent ?? '';

hydrateRoot(
  document,
  <StrictMode>
    <Document store={store} bootstrap={text} grantKey={grantKey} />
  </StrictMode>,
  {
    // The test reads them from the console.
    onRecoverableError: (error) => console.error('not hydrated', error),
  },
);
