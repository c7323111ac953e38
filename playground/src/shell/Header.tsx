import type { ReactNode } from 'react';
import { useCart } from '../cart/CartContext.ts';
import { countPieces } from '../cart/cartLines.ts';
import { Link } from '../routing/Link.tsx';
import { useSession } from '../session/useSession.ts';
import { Icon } from './Icon.tsx';
import { Logo } from './Logo.tsx';
import { SearchForm } from './SearchForm.tsx';

/** Logo, search, account and cart. */
export function Header(): ReactNode {
  const { account } = useSession().visitor;
  const pieces = countPieces(useCart().lines);
  return (
    <header className="header">
      <div className="header-row">
        <Link to="/" className="brand">
          <Logo />
          <span>Chandlery</span>
        </Link>
        <SearchForm />
        <nav className="header-links" aria-label="Your shop">
          <Link to={account ? '/account' : '/sign-in'} className="header-link">
            <Icon name="account" />
            <span>{account ? account.name : 'Sign in'}</span>
          </Link>
          <Link to="/cart" className="header-link" data-filled={pieces > 0}>
            <Icon name="cart" />
            <span>Cart</span>
            {/* Announced when it changes, wherever the piece was added. */}
            <span className="cart-count" role="status">
              <span aria-hidden="true">{pieces > 0 && pieces}</span>
              <span className="visually-hidden">
                {pieces === 1 ? '1 piece in the cart' : `${pieces} pieces in the cart`}
              </span>
            </span>
          </Link>
        </nav>
      </div>
    </header>
  );
}
