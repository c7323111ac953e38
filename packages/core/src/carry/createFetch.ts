import type { FlagStore } from '../store/FlagStore.ts';
import { forcedValues } from './forcedValues.ts';
import { formatOverrideList } from './formatOverrideList.ts';

export interface CreateFetchOptions {
  /** Other origins that may see a tester's overrides, such as `https://api.shop.example`. The page's own always may. */
  readonly origins?: readonly string[];
  /** Default: the global one. */
  readonly fetch?: typeof fetch;
}

/**
 * Makes a `fetch` that tells services what a tester forced, in the header `Flag-Overrides`. A customer's requests are left
 * as they are. The list is a wish: services honour it only with the grant, which travels in a cookie that scripts cannot read.
 */
export function createFetch(
  store: Pick<FlagStore, 'state' | 'access'>,
  { origins = [], fetch: send = (...call) => fetch(...call) }: CreateFetchOptions = {},
): typeof fetch {
  return (input, init) => {
    if (store.access?.state !== 'granted' || !isListed(input, origins)) return send(input, init);
    const list = formatOverrideList(forcedValues(store));
    if (list === undefined) return send(input, init);
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    // Also when it is empty: it wins over the cookie, which speaks for all tabs.
    headers.set('Flag-Overrides', list);
    return send(input, { ...init, headers });
  };
}

function isListed(input: Parameters<typeof fetch>[0], origins: readonly string[]): boolean {
  const { origin, href } = globalThis.location ?? {};
  const address = input instanceof Request ? input.url : input;
  const target = URL.canParse(address, href) && new URL(address, href).origin;
  return target !== false && (target === origin || origins.includes(target));
}
