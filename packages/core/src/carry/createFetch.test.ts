import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setOverride } from '../overrides/setOverride.ts';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { createFetch } from './createFetch.ts';

const page = 'https://shop.example';
let sent: Headers | undefined;
const send: typeof fetch = async (input, init) => {
  sent = new Request(input instanceof Request ? input : new URL(input, page), init).headers;
  return new Response();
};

function testerStore(state: 'granted' | 'none' = 'granted') {
  const store = createFlagStore({ access: fakeAccess(state) });
  setOverride(store, 'new-nav', { value: true });
  setOverride(store, 'banner', { value: { text: 'a, b' } });
  setOverride(store, 'checkout', { simulate: 'pending' });
  return store;
}

/** As a browser does where every address redirects to a third origin: it refuses what may follow no further. */
function leadingAway() {
  const calls: Headers[] = [];
  const redirecting: typeof fetch = async (input, init) => {
    await send(input, init);
    calls.push(sent ?? new Headers());
    if (init?.mode === 'same-origin' || init?.redirect === 'error') throw new TypeError('Failed to fetch');
    return new Response('elsewhere', { headers: { 'Flag-Overrides-Applied': 'third;new-nav=applied' } });
  };
  return { calls, redirecting };
}

beforeEach(() => {
  sent = undefined;
  vi.stubGlobal('location', new URL(page));
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('createFetch', () => {
  it('tells the page’s own origin what is forced, simulated states apart', async () => {
    await createFetch(testerStore(), { fetch: send })('/api/quote', {
      method: 'POST',
      headers: { 'x-own': '1' },
    });
    expect(sent?.get('Flag-Overrides')).toBe('new-nav, banner=%7B%22text%22%3A%22a%2C%20b%22%7D');
    expect(sent?.get('x-own')).toBe('1');
  });

  it('keeps the headers of a Request', async () => {
    await createFetch(testerStore(), { fetch: send })(
      new Request(`${page}/api`, { headers: { 'x-own': '1' } }),
    );
    expect([sent?.get('x-own'), sent?.has('Flag-Overrides')]).toEqual(['1', true]);
  });

  it('tells listed origins, and no other', async () => {
    const fetchIt = createFetch(testerStore(), { fetch: send, origins: ['https://api.shop.example'] });
    await fetchIt('https://api.shop.example/prices');
    expect(sent?.has('Flag-Overrides')).toBe(true);
    await fetchIt(new URL('https://pay.example/'));
    expect(sent?.has('Flag-Overrides')).toBe(false);
    await fetchIt('https://api.shop.example.evil.example/');
    expect(sent?.has('Flag-Overrides')).toBe(false);
  });

  it('T34: sends the grant only to an origin that is listed for it, and along no redirect', async () => {
    const calls: Array<RequestInit | undefined> = [];
    const store = testerStore();
    store.access!.proof = (mayGrant) => (mayGrant ? { 'Flag-Grant': 'a.b.c' } : {});
    const note: typeof fetch = (input, init) => {
      calls.push(init);
      return send(input, init);
    };
    const origins = ['https://api.shop.example', { origin: 'https://own.example', grant: true as const }];
    const fetchIt = createFetch(store, { fetch: note, origins });
    await fetchIt('/api/quote');
    expect(sent?.has('Flag-Grant')).toBe(false);
    await fetchIt('https://api.shop.example/');
    expect([sent?.has('Flag-Overrides'), sent?.has('Flag-Grant')]).toEqual([true, false]);
    await fetchIt('https://own.example/', { method: 'POST' });
    expect([sent?.has('Flag-Overrides'), sent?.get('Flag-Grant')]).toEqual([true, 'a.b.c']);
    await fetchIt('https://third.example/');
    expect([sent?.has('Flag-Overrides'), sent?.has('Flag-Grant')]).toEqual([false, false]);
    expect(calls.map((init) => init?.redirect ?? init?.mode)).toEqual([
      'same-origin',
      'error',
      'error',
      undefined,
    ]);
  });

  it('T34: carries nothing along a redirect to others: what only asks is asked again, as a customer asks', async () => {
    const { calls, redirecting } = leadingAway();
    const store = testerStore();
    const heard = vi.fn();
    store.onAnswer = heard;
    const fetchIt = createFetch(store, { fetch: redirecting, origins: ['https://api.shop.example'] });
    for (const address of ['/report', 'https://api.shop.example/report', new Request(`${page}/report`)]) {
      calls.length = 0;
      expect((await fetchIt(address, { headers: { 'x-own': '1' } })).status).toBe(200);
      expect(calls.map((headers) => headers.has('Flag-Overrides'))).toEqual([true, false]);
      expect(calls[1]?.get('x-own')).toBe('1');
    }
    // What others answer is no word of a service; that one said nothing of what is forced.
    expect(heard.mock.calls).toEqual([
      [null, page],
      [null, 'https://api.shop.example'],
      [null, page],
    ]);
  });

  it('does nothing twice: a write that leads away fails, and so does what the page gave up', async () => {
    const { calls, redirecting } = leadingAway();
    const fetchIt = createFetch(testerStore(), { fetch: redirecting });
    await expect(fetchIt('/orders', { method: 'POST', body: '{}' })).rejects.toThrow(TypeError);
    await expect(fetchIt(new Request(`${page}/orders`, { method: 'PUT' }))).rejects.toThrow(TypeError);
    const gone = new DOMException('gone', 'AbortError');
    await expect(createFetch(testerStore(), { fetch: () => Promise.reject(gone) })('/slow')).rejects.toBe(
      gone,
    );
    expect(calls).toHaveLength(2);
  });

  it('gives a no-cors request nothing to carry', async () => {
    const fetchIt = createFetch(testerStore(), { fetch: send });
    await fetchIt('/pixel', { mode: 'no-cors' });
    expect(sent?.has('Flag-Overrides')).toBe(false);
    await fetchIt(new Request(`${page}/pixel`, { mode: 'no-cors' }));
    expect(sent?.has('Flag-Overrides')).toBe(false);
  });

  it('says that it comes from a page in development', async () => {
    const store = testerStore();
    store.access!.proof = () => ({ 'Flag-Dev': '1' });
    await createFetch(store, { fetch: send })('/api/quote');
    expect(sent?.get('Flag-Dev')).toBe('1');
  });

  it('tells nobody on a server, where there is no own origin', async () => {
    vi.stubGlobal('location', undefined);
    await createFetch(testerStore(), { fetch: send })('https://shop.example/api');
    expect(sent?.has('Flag-Overrides')).toBe(false);
  });

  it('leaves a customer’s requests as they are', async () => {
    await createFetch(testerStore('none'), { fetch: send })('/api/quote');
    expect(sent?.has('Flag-Overrides')).toBe(false);
  });

  it('says "nothing is forced" too: that wins over the cookie', async () => {
    await createFetch(createFlagStore({ access: fakeAccess() }), { fetch: send })('/api/quote');
    expect(sent?.get('Flag-Overrides')).toBe('');
  });

  it.each([
    [
      'more than 64 flags',
      (store: ReturnType<typeof testerStore>) => {
        for (let index = 0; index < 65; index++) setOverride(store, `flag-${index}`, { value: true });
      },
    ],
    [
      'more than 4,096 bytes',
      (store: ReturnType<typeof testerStore>) => setOverride(store, 'long', { value: 'x'.repeat(4096) }),
    ],
  ])('refuses the whole list over %s', async (_, fill) => {
    const store = testerStore();
    fill(store);
    await createFetch(store, { fetch: send })('/api/quote');
    expect(sent?.has('Flag-Overrides')).toBe(false);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-303'));
  });

  it('keeps a key that no header may carry in the page', async () => {
    const store = testerStore();
    setOverride(store, 'bad key\r\n', { value: true });
    await createFetch(store, { fetch: send })('/api/quote');
    expect(sent?.get('Flag-Overrides')).toMatch(/^new-nav, banner=[^,]*$/);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-304'));
  });

  it('sends with whichever global fetch there is at the time', async () => {
    const fetchLater = createFetch(testerStore());
    vi.stubGlobal('fetch', send);
    await fetchLater('/api/quote');
    expect(sent?.has('Flag-Overrides')).toBe(true);
  });
});
