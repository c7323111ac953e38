import type { ReactNode } from 'react';
import { AccountPage } from './account/AccountPage.tsx';
import { SignInPage } from './account/SignInPage.tsx';
import { SignUpPage } from './account/SignUpPage.tsx';
import { CartPage } from './cart/CartPage.tsx';
import { CheckoutPage } from './checkout/CheckoutPage.tsx';
import { HomePage } from './home/HomePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OrderPage } from './orders/OrderPage.tsx';
import { ProductPage } from './product/ProductPage.tsx';
import { matchRoute } from './routing/matchRoute.ts';
import { useLocation } from './routing/useLocation.ts';
import { ShopPage } from './shop/ShopPage.tsx';

/** The page that the address asks for. Keys make another article, order or search another page, with its own focus. */
export function Page(): ReactNode {
  const { pathname, query } = useLocation();
  const route = matchRoute(pathname);
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'shop':
      return <ShopPage key={query.toString()} query={query} />;
    case 'product':
      return <ProductPage key={route.id} id={route.id} />;
    case 'cart':
      return <CartPage />;
    case 'checkout':
      return <CheckoutPage />;
    case 'order':
      return <OrderPage key={route.id} id={route.id} />;
    case 'sign-in':
      return <SignInPage query={query} />;
    case 'sign-up':
      return <SignUpPage query={query} />;
    case 'account':
      return <AccountPage />;
    default:
      return <NotFoundPage />;
  }
}
