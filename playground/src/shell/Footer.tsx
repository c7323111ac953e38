import { useFlagStatus } from '@halyard/react';
import type { ReactNode } from 'react';
import { Link } from '../routing/Link.tsx';

/** Who we are, and small print. */
export function Footer(): ReactNode {
  const status = useFlagStatus();
  return (
    <footer className="footer">
      <div className="footer-row">
        <p>
          <strong>Chandlery</strong> · Quay 7, behind the sail loft. Open when the tide is in.
        </p>
        <nav aria-label="Small print">
          <Link to="/shop">All gear</Link>
          <Link to="/cart">Cart</Link>
          <Link to="/staff">Staff</Link>
        </nav>
        {/* Flags that cannot be refreshed are no customer's problem: the shop goes on with what it knows. */}
        <p className="footer-status" role="status">
          {(status === 'STALE' || status === 'ERROR' || status === 'FATAL') &&
            'Live updates are paused. Everything in the shop works as usual.'}
        </p>
      </div>
    </footer>
  );
}
