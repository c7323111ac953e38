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

/**
 * Makes a `fetch` that tells services what a tester forced, in the header `Flag-Overrides`. A customer's requests are left
 * as they are, and so are those to third parties. The list is a wish: services honour it only with the grant, which travels in
 * a cookie that scripts cannot read, and as a header only to an origin that is listed with `grant: true`.
 */
export function createFetch(
  store: Pick<FlagStore, 'state' | 'access' | 'onAnswer'>,
  { origins = [], fetch: send = (...call) => fetch(...call) }: CreateFetchOptions = {},
): typeof fetch {
  return async (input, init) => {
    const { access } = store;
    const request = input instanceof Request ? input : undefined;
    const target = originOf(input instanceof Request ? input.url : input);
    const listed = target === globalThis.location?.origin || findOrigin(origins, target);
    // A no-cors request can carry no header of ours, and its answer cannot be read.
    const canCarry = listed && (init?.mode ?? request?.mode) !== 'no-cors';
    const list = canCarry && access?.state === 'granted' && formatOverrideList(forcedValues(store));
    // An empty list, too: it wins over the cookie, which speaks for all tabs.
    if (typeof list !== 'string') return send(input, init);
    const headers = new Headers(init?.headers ?? request?.headers);
    headers.set('Flag-Overrides', list);
    const proof = access?.proof?.(typeof listed === 'object') ?? {};
    for (const name in proof) headers.set(name, proof[name] ?? '');
    // Nobody knows where a redirect leads to, so a grant follows none.
    const redirect = 'Flag-Grant' in proof ? ({ redirect: 'error' } as const) : undefined;
    const response = await send(input, { ...init, headers, ...redirect });
    if (list) store.onAnswer?.(response.headers.get('Flag-Overrides-Applied'), target);
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
