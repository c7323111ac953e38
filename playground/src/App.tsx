import { FlagProvider } from '@halyard/react';
import { grantAccess } from '@halyard/grants';
import { FlagOverlay } from '@halyard/overlay';
import { ofrep } from '@halyard/sources/ofrep';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { flags } from '../flags.ts';
import { CartProvider } from './cart/CartProvider.tsx';
import { GoodsProvider } from './goods/GoodsProvider.tsx';
import { Page } from './Page.tsx';
import { matchRoute } from './routing/matchRoute.ts';
import { useLocation } from './routing/useLocation.ts';
import { OverrideAudit } from './session/OverrideAudit.tsx';
import { flagContext } from './session/flagContext.ts';
import { useSession } from './session/useSession.ts';
import { Shell } from './shell/Shell.tsx';

const StaffPage = lazy(() => import('./staff/StaffPage.tsx'));

/** The shop, or the staff's page, which is no part of it. */
export function App(): ReactNode {
  const { pathname } = useLocation();
  if (matchRoute(pathname).page !== 'staff') return <Shop />;
  return (
    <Suspense fallback={null}>
      <StaffPage />
    </Suspense>
  );
}

function Shop(): ReactNode {
  const { visitor, grants } = useSession();
  const [source] = useState(() => ofrep({ baseUrl: '/' }));
  // Bound to the browser, not to the account: what a tester forced stays through sign-in and sign-out.
  const [access] = useState(() => grantAccess(grants));
  return (
    <FlagProvider flags={flags} source={source} access={access} context={flagContext(visitor)}>
      <GoodsProvider>
        <CartProvider>
          <Shell>
            <Page />
          </Shell>
        </CartProvider>
      </GoodsProvider>
      <OverrideAudit />
      <FlagOverlay describe={() => import('../flagDescriptions.ts')} />
    </FlagProvider>
  );
}
