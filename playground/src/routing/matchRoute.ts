/** A page of the shop, with what its address says. */
export type Route =
  | { readonly page: 'home' | 'shop' | 'cart' | 'checkout' | 'sign-in' | 'sign-up' | 'account' | 'staff' }
  | { readonly page: 'product' | 'order'; readonly id: string }
  | { readonly page: 'not-found' };

const PAGES = ['shop', 'cart', 'checkout', 'sign-in', 'sign-up', 'account', 'staff'] as const;
const COLLECTIONS = { products: 'product', orders: 'order' } as const;

/** Finds the page for a path such as `/products/storm-lantern`. A slash at the end makes no difference. */
export function matchRoute(pathname: string): Route {
  const [first = '', second, ...rest] = pathname.replace(/^\/+|\/+$/g, '').split('/');
  if (rest.length > 0) return { page: 'not-found' };
  if (second === undefined) {
    const page = PAGES.find((name) => name === first);
    return { page: page ?? (first === '' ? 'home' : 'not-found') };
  }
  const id = decode(second);
  if ((first === 'products' || first === 'orders') && id) return { page: COLLECTIONS[first], id };
  return { page: 'not-found' };
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined; // A broken percent sequence: somebody typed or cut the address.
  }
}
