// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  ann,
  audience,
  bob,
  cookiesOf,
  mint,
  nothing,
  privateKey,
  read,
  testerOf,
} from '../testing/requests.ts';
import { validClaims } from '../testing/validClaims.ts';

const failToWrite = () => {
  throw new Error('disk full');
};

describe('readOverrides', () => {
  it('forces what a tester lists, and hands it on', async () => {
    const list = 'new-nav, size=12, tone=%22storm%22, box=%7B%22a%22%3A%5B1%5D%7D, off=false';
    const request = await read({ cookie: cookiesOf(ann), 'flag-overrides': list });
    expect(request.forced).toEqual({ 'new-nav': true, size: 12, tone: 'storm', box: { a: [1] }, off: false });
    expect(request.grant).toEqual(ann.grant);
    expect(request.refusal).toBeUndefined();
    expect(request.forwardHeaders).toEqual({ 'Flag-Overrides': list, 'Flag-Grant': ann.token });
  });

  it('takes the overrides of a page load from the cookie, encoded once more', async () => {
    const list = encodeURIComponent('new-nav, tone=%22storm%22');
    const request = await read({ cookie: `${cookiesOf(ann)}; __Host-flag-overrides=${list}` });
    expect(request.forced).toEqual({ 'new-nav': true, tone: 'storm' });
  });

  it('lets a header win over the cookie, even an empty one', async () => {
    const cookie = `${cookiesOf(ann)}; __Host-flag-overrides=from-cookie`;
    expect((await read({ cookie, 'flag-overrides': 'from-header' })).forced).toEqual({ 'from-header': true });
    expect(await read({ cookie, 'flag-overrides': '' })).toMatchObject(nothing);
  });

  it('takes the grant from a header or from the cookie, but always asks for the binding cookie', async () => {
    const headers = { 'flag-grant': ann.token, 'flag-overrides': 'new-nav' };
    expect((await read({ ...headers, cookie: testerOf(ann) })).forced).toEqual({ 'new-nav': true });
    expect(await read(headers)).toMatchObject({ ...nothing, refusal: 'HAL-510' });
  });

  it.each([
    ['nothing at all', {}, undefined],
    ['overrides without a grant', { 'flag-overrides': 'new-nav' }, 'HAL-511'],
    ['an override cookie without a grant', { cookie: '__Host-flag-overrides=new-nav' }, 'HAL-511'],
    ['a hint without a grant', { 'flag-overrides': 'new-nav', cookie: 'flags_tester=1' }, 'HAL-511'],
    ['broken overrides without a grant', { 'flag-overrides': '%%%' }, 'HAL-511'],
  ])('strips %s, without a line in the log', async (_what, headers, refusal) => {
    const request = await read(headers);
    expect(request).toMatchObject({ ...nothing, events: [] });
    expect(request.refusal).toBe(refusal);
    expect(request.grant).toBeUndefined();
  });

  it.each([
    ['garbage', 'not.a.grant', 'HAL-501', 'authz_fail'],
    ['an altered grant', `${ann.token.slice(0, -9)}${'A'.repeat(9)}`, 'HAL-504', 'authz_fail'],
    ["another app's grant", mint(validClaims({ aud: 'shop/staging' })), 'HAL-506', 'authz_fail'],
    ['an expired grant', mint(validClaims({ iat: 1000, exp: 2000 })), 'HAL-507', 'session_use_after_expire'],
    ['a grant of another browser', bob.token, 'HAL-510', 'authn_token_reuse'],
    ['a grant bound to no browser', mint(validClaims()), 'HAL-510', 'authn_token_reuse'],
  ])('refuses %s with one audit event, and serves on', async (_what, token, code, name) => {
    const cookie = `__Host-flag-grant=${token}; ${testerOf(ann)}`;
    const request = await read({ cookie, 'flag-overrides': 'new-nav' });
    expect(request).toMatchObject({ ...nothing, refusal: code });
    expect(request.grant).toBeUndefined();
    expect(request.events).toEqual([{ name, code, service: 'pricing', audience }]);
  });

  it('T41: keeps locked flags and those the grant denies at their real values, and applies the others', async () => {
    const request = await read(
      { cookie: cookiesOf(ann), 'flag-overrides': 'ops-stop, payments-live, ops-payments, new-nav' },
      { locked: ['ops-*'] },
    );
    expect(request.forced).toEqual({ 'new-nav': true });
    expect(request.report([['new-nav', 'applied']])).toBe(
      'pricing;ops-stop=locked;payments-live=not-allowed;ops-payments=locked;new-nav=applied',
    );
  });

  it('hands on what only this service locks, and never what the grant denies', async () => {
    const request = await read(
      { cookie: cookiesOf(ann), 'flag-overrides': 'ops-stop, payments-live, new-nav=false' },
      { locked: ['ops-*'] },
    );
    expect(request.forwardHeaders['Flag-Overrides']).toBe('ops-stop, new-nav=false');
  });

  it.each([
    ['malformed', 'new-nav, =1', 'HAL-513'],
    ['too long', `a=%22${'x'.repeat(4096)}%22`, 'HAL-514'],
    ['of too many flags', Array.from({ length: 65 }, (_, index) => `flag-${index}`).join(', '), 'HAL-514'],
  ])('refuses the whole list when it is %s', async (_what, list, code) => {
    const request = await read({ cookie: cookiesOf(ann), 'flag-overrides': list });
    expect(request).toMatchObject({ ...nothing, refusal: code, grant: ann.grant });
    expect(request.events).toMatchObject([{ name: 'input_validation_fail', code, subject: 'staff:ann' }]);
    expect(request.report([])).toBe('pricing');
  });

  it('refuses an override cookie that cannot be decoded', async () => {
    const request = await read({ cookie: `${cookiesOf(ann)}; __Host-flag-overrides=%E0%A4%A` });
    expect(request).toMatchObject({ ...nothing, refusal: 'HAL-513' });
  });

  it('T18: treats keys of every object as keys like any other', async () => {
    const keys = Object.getOwnPropertyNames(Object.prototype);
    const request = await read({ cookie: cookiesOf(ann), 'flag-overrides': keys.join(', ') });
    expect([...request.overrides.keys()]).toEqual(keys);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(keys);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('knows the tester even when nothing is forced', async () => {
    const request = await read({ cookie: cookiesOf(ann) });
    expect(request).toMatchObject({ ...nothing, grant: ann.grant, events: [] });
    expect(request.report([])).toBe('');
  });

  it('T9: keeps forced answers out of caches', async () => {
    const request = await read({ cookie: cookiesOf(ann), 'flag-overrides': 'new-nav' });
    expect(request.cacheHeaders).toEqual({
      'Cache-Control': 'private, no-store',
      Vary: 'Cookie, Flag-Overrides',
    });
  });

  it('never rejects, whatever is configured', async () => {
    const headers = { cookie: cookiesOf(ann), 'flag-overrides': 'new-nav' };
    expect(await read(headers, { publicKey: privateKey })).toMatchObject({
      ...nothing,
      refusal: 'HAL-516',
    });
    expect(await read(headers, { publicKey: [] })).toMatchObject({ ...nothing, refusal: 'HAL-503' });
    const broken = { publicKey: null as unknown as [] };
    expect(await read(headers, broken)).toMatchObject({ ...nothing, refusal: 'HAL-501' });
  });

  it('serves on when the audit log throws', async () => {
    const headers = { cookie: cookiesOf(bob), 'flag-grant': ann.token, 'flag-overrides': 'new-nav' };
    expect(await read(headers, { onAudit: failToWrite })).toMatchObject({ ...nothing, refusal: 'HAL-510' });
  });
});

describe('readOverrides behind the edge', () => {
  const headers = { 'flag-grant': ann.token, 'flag-overrides': 'new-nav' };
  const behindEdge = true;

  it('needs no binding cookie', async () => {
    const request = await read(headers, { behindEdge });
    expect(request.forced).toEqual({ 'new-nav': true });
    expect(request.forwardHeaders).toEqual({ 'Flag-Overrides': 'new-nav', 'Flag-Grant': ann.token });
  });

  it('refuses what a browser sends', async () => {
    const request = await read({ ...headers, origin: 'https://shop.example' }, { behindEdge });
    expect(request).toMatchObject({ ...nothing, refusal: 'HAL-515', events: [{ name: 'authz_fail' }] });
  });

  it('pays no attention to cookies', async () => {
    const cookie = `${cookiesOf(ann)}; __Host-flag-overrides=new-nav`;
    expect(await read({ cookie }, { behindEdge })).toMatchObject({ ...nothing, events: [] });
  });

  it('takes the headers that an edge hands on, and decides again with its own locks', async () => {
    const edge = await read({ cookie: cookiesOf(ann), 'flag-overrides': 'new-nav, discount' });
    const inner = await read({ ...edge.forwardHeaders }, { behindEdge, locked: ['discount'] });
    expect(inner.forced).toEqual({ 'new-nav': true });
    expect(inner.report([['new-nav', 'applied']])).toBe('pricing;discount=locked;new-nav=applied');
  });
});
