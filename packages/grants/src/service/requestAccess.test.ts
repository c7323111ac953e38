// @vitest-environment node
import { boolean, createFlagStore, defineFlags } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ann, audience, cookiesOf, publicKey, read } from '../testing/requests.ts';
import { flagOverrides } from './flagOverrides.ts';
import { requestAccess } from './requestAccess.ts';

const flags = defineFlags({
  'new-nav': boolean({ default: false }),
  stop: boolean({ default: false, overridable: false }),
});
const overrides = flagOverrides({ service: 'shop', audience, publicKey });

/** What a server renders a request's page with. */
async function render(headers: Record<string, string>) {
  const response = await overrides(new Request('https://shop.example/', { headers }), (request) => {
    const { access, overrides: forced } = requestAccess(request);
    const store = createFlagStore({ flags, access });
    for (const [key, override] of forced) setOverride(store, key, override);
    return Response.json([store.evaluate('new-nav'), store.evaluate('stop'), access.state]);
  });
  return (await response.json()) as [{ value: boolean; reason: string }, { value: boolean }, string];
}

afterEach(() => vi.unstubAllEnvs());

describe('a page that a server renders', () => {
  it('has a tester’s overrides, in the order of who wins', async () => {
    const cookie = `${cookiesOf(ann)}; __Host-flag-overrides=${encodeURIComponent('new-nav, stop')}`;
    const [nav, stop, state] = await render({ cookie });
    expect([nav.value, nav.reason, stop.value, state]).toEqual([true, 'OVERRIDE', false, 'granted']);
  });

  it('has real values for everybody else', async () => {
    const [nav, , state] = await render({ cookie: '__Host-flag-overrides=new-nav' });
    expect([nav.value, state]).toEqual([false, 'none']);
  });

  it('T9: is refused an override while it is made for everybody', async () => {
    const headers = { cookie: cookiesOf(ann), 'flag-overrides': 'new-nav' };
    await expect(read(headers, { isStatic: () => true })).rejects.toMatchObject({ code: 'HAL-526' });
    expect((await read({}, { isStatic: () => true })).forced).toEqual({});
    expect((await read({ cookie: cookiesOf(ann) }, { isStatic: () => true })).forced).toEqual({});
    vi.stubEnv('NEXT_PHASE', 'phase-production-build');
    await expect(read(headers)).rejects.toMatchObject({ code: 'HAL-526' });
  });
});
