// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ann, cookiesOf } from '../testing/requests.ts';
import type { NodeServer } from '../testing/serveNode.ts';
import { sharedCache } from '../testing/sharedCache.ts';
import { real, startThreeServices, type Seen, type ThreeServices } from '../testing/threeServices.ts';

let services: ThreeServices;
let cache: NodeServer & { hits(): number };
beforeAll(async () => {
  services = await startThreeServices('public, max-age=600');
  cache = await sharedCache(services.url);
});
afterAll(async () => {
  await cache.close();
  await services.close();
});

const ask = async (path: string, headers: Record<string, string> = {}) =>
  ((await (await fetch(cache.url + path, { headers })).json()) as Seen[])[0];

describe('a shared cache in front of an edge', () => {
  it('T9: shows none of 100 customers what a tester forced before them', async () => {
    const forced = await ask('/', { cookie: cookiesOf(ann), 'flag-overrides': 'new-nav, size=99' });
    expect(forced).toMatchObject({ 'new-nav': true, size: 99 });
    for (let customer = 0; customer < 100; customer++) expect(await ask('/')).toEqual(real);
    // Otherwise this would hold without any cache.
    expect(cache.hits()).toBe(99);
  });

  it('shows none what a tester forces by cookie either', async () => {
    const cookie = `${cookiesOf(ann)}; __Host-flag-overrides=new-nav`;
    expect(await ask('/?by=cookie', { cookie })).toMatchObject({ 'new-nav': true });
    for (let customer = 0; customer < 100; customer++) expect(await ask('/?by=cookie')).toEqual(real);
  });
});
