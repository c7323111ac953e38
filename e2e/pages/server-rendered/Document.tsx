import type { FlagStore } from '@halyard/core';
import { FlagOverlay } from '@halyard/overlay';
import { createFlagHooks, FlagProvider } from '@halyard/react';
import { Suspense, type ReactNode } from 'react';
import { flags } from './flags.ts';
import { Reviews } from './Reviews.tsx';

const { Feature, useFlag, useFlagStore } = createFlagHooks(flags);

export interface DocumentProps {
  readonly store: FlagStore<typeof flags>;
  /** What `serializeBootstrap` wrote. */
  readonly bootstrap: string;
  /** The public key of grants, as JSON. */
  readonly grantKey: string;
  /** What the reviews wait for; in a browser nothing. */
  readonly ready?: Promise<void> | undefined;
}

function Checkout(): ReactNode {
  return (
    <p id="checkout">
      <Feature flag="checkout" fallback="old checkout" pending="pending checkout">
        new checkout
      </Feature>
    </p>
  );
}

function Layout(): ReactNode {
  return <p id="layout">{useFlag('layout')}</p>;
}

function Refresh(): ReactNode {
  const { source } = useFlagStore();
  return (
    <button type="button" onClick={() => void source?.refresh?.()}>
      Refresh
    </button>
  );
}

/** The whole page, the same on the server and in the browser. */
export function Document({ store, bootstrap, grantKey, ready }: DocumentProps): ReactNode {
  return (
    <html lang="en" data-grant-key={grantKey}>
      <head>
        <meta charSet="utf-8" />
        <title>Server-rendered</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <script type="application/json" id="flags" dangerouslySetInnerHTML={{ __html: bootstrap }} />
        <main>
          <FlagProvider store={store}>
            <Checkout />
            <Layout />
            <Refresh />
            <Suspense fallback={<p id="waiting">Loading the reviews</p>}>
              <Reviews ready={ready} />
            </Suspense>
            <FlagOverlay />
          </FlagProvider>
        </main>
      </body>
    </html>
  );
}
