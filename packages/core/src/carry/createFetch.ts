import type { FlagStore } from '../store/FlagStore.ts';
import { forcedValues } from './forcedValues.ts';
import { formatOverrideList } from './formatOverrideList.ts';

/** An origin of your own that takes the grant as a header, too, since cookies do not reach it. It binds it to its own session. */
export interface GrantedOrigin {
  readonly origin: string;
  readonly grant: true;
}

export interface CreateFetchOptions {
  /** Other origins that may see a tester's overrides, such as `https://api.shop.example`. The page's own always may. */
  readonly origins?: ReadonlyArray<string | GrantedOrigin>;
  /** Default: the global one. */
  readonly fetch?: typeof fetch;
}

// A browser sends headers on to wherever a redirect leads, so a request with ours may be redirected within the page's origin
// alone. The policy of referrers is said because `no-referrer` would take the `Origin` off such a request.
const withinOrigin = { mode: 'same-origin', referrerPolicy: 'same-origin' } as const;
const nowhereElse = { redirect: 'error' } as const;

/**
 * Makes a `fetch` that tells services what a tester forced, in the header `Flag-Overrides`. A customer's requests are left
 * as they are, and so are those to third parties. The list is a wish: services honour it only with the grant, which travels in
 * a cookie that scripts cannot read, and as a header only to an origin that is listed with `grant: true`. Neither follows a
 * redirect to another origin: a tester's read is sent again without them, and a write fails.
 */
export function createFetch(
  store: Pick<FlagStore, 'state' | 'access' | 'onAnswer'>,
  { origins = [], fetch: send = (...call) => fetch(...call) }: CreateFetchOptions = {},
): typeof fetch {
  return async (input, init) => {
    const { access } = store;
    const request = input instanceof Request ? input : undefined;
    const target = originOf(input instanceof Request ? input.url : input);
    const isOwn = target === globalThis.location?.origin;
    const listed = isOwn || findOrigin(origins, target);
    // A no-cors request can carry no header of ours, and its answer cannot be read.
    const canCarry = listed && (init?.mode ?? request?.mode) !== 'no-cors';
    const list = canCarry && access?.state === 'granted' && formatOverrideList(forcedValues(store));
    // An empty list, too: it wins over the cookie, which speaks for all tabs.
    if (typeof list !== 'string') return send(input, init);
    const headers = new Headers(init?.headers ?? request?.headers);
    headers.set('Flag-Overrides', list);
    const proof = access?.proof?.(typeof listed === 'object') ?? {};
    for (const name in proof) headers.set(name, proof[name] ?? '');
    let isTold = true;
    const bound = isOwn ? withinOrigin : nowhereElse;
    const response = await send(input, { ...init, headers, ...bound }).catch((error: unknown) => {
      // A redirect may have led away. Whoever only asks may ask twice, the second time as customers do.
      if (!(error instanceof TypeError) || !isRead(init?.method ?? request?.method)) throw error;
      isTold = false;
      return send(input, init);
    });
    // Who was told nothing has nothing to say of it.
    if (list) store.onAnswer?.(isTold ? response.headers.get('Flag-Overrides-Applied') : null, target);
    return response;
  };
}

function findOrigin(
  origins: ReadonlyArray<string | GrantedOrigin>,
  target: string,
): string | GrantedOrigin | undefined {
  return origins.find((one) => (typeof one === 'string' ? one : one.origin) === target);
}

function originOf(address: string | URL): string {
  const { href } = globalThis.location ?? {};
  return URL.canParse(address, href) ? new URL(address, href).origin : '';
}

function isRead(method = 'GET'): boolean {
  return /^(get|head)$/i.test(method);
}
