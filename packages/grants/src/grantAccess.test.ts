import { describe, expect, it, vi } from 'vitest';
import { createGrantKeys } from './issuer/createGrantKeys.ts';
import { answerStatus, answerToken, type GrantEndpoint } from './testing/grantEndpoint.ts';
import { testerPage, until } from './testing/testerPage.ts';

const page = await testerPage();

describe('grantAccess for a customer', () => {
  it('answers none, asks nobody and touches no storage', async () => {
    document.cookie = 'flags_tester=; Path=/; Max-Age=0';
    document.cookie = '__Host-flag-overrides=new-nav; Path=/; Secure';
    sessionStorage.setItem(page.storageKey, (await page.issue()).token);
    const reads = vi.spyOn(Storage.prototype, 'getItem');
    const writes = vi.spyOn(Storage.prototype, 'setItem');
    const listens = vi.spyOn(window, 'addEventListener');
    const access = page.open();
    window.dispatchEvent(new Event('focus'));
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    expect(access.state).toBe('none');
    expect(access.allows('new-nav')).toBe(false);
    expect([access.held, access.refusal, access.holder]).toEqual([undefined, undefined, undefined]);
    expect(page.endpoint.requests).toHaveLength(0);
    expect(reads).not.toHaveBeenCalled();
    expect(writes).not.toHaveBeenCalled();
    expect(listens).not.toHaveBeenCalled();
  });

  it('is not fooled by cookies that only look like the hint', () => {
    document.cookie = 'flags_tester=0; Path=/';
    document.cookie = 'not_flags_tester=1; Path=/';
    expect(page.open().state).toBe('none');
  });

  it('answers none where reading cookies throws', () => {
    vi.spyOn(document, 'cookie', 'get').mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    expect(page.open().state).toBe('none');
  });
});

describe('grantAccess for a tester', () => {
  it('checks first, holding the flags that the override cookie names, and then grants in one change', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { token, grant } = await page.issue({ allow: ['new-*'] });
    page.endpoint.answer = answerToken(token);
    document.cookie = `__Host-flag-overrides=${encodeURIComponent('new-nav, size=12, b d=1')}; Path=/; Secure`;
    const access = page.open();
    const seen: unknown[] = [];
    access.subscribe(() => seen.push({ ...access }));
    expect(access.state).toBe('checking');
    expect(access.held).toEqual(new Set(['new-nav', 'size']));
    expect(access.allows('new-nav')).toBe(false);
    await until(() => access.state !== 'checking');
    expect(seen).toMatchObject([{ state: 'granted', holder: 'staff:ann', expiresAt: grant.expiresAt }]);
    // Granted is not forced yet: they stay held until the overrides are here, or it takes too long.
    expect(seen[0]).toMatchObject({ held: new Set(['new-nav', 'size']) });
    expect([access.allows('new-nav'), access.allows('old-nav')]).toEqual([true, false]);
    expect(sessionStorage.getItem(page.storageKey)).toBe(token);
  });

  it('lets go of what it holds once nobody may force, and after half a second at the latest', async () => {
    page.endpoint.answer = answerStatus(403);
    const refused = page.open();
    await until(() => refused.state === 'none');
    expect(refused.held).toBeUndefined();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    document.cookie = 'flags_tester=1; Path=/';
    page.endpoint.answer = () => {};
    const silent = page.open();
    const told = vi.fn();
    silent.subscribe(told);
    vi.advanceTimersByTime(499);
    expect([silent.held, told.mock.calls.length]).toEqual([new Set(), 0]);
    vi.advanceTimersByTime(1);
    expect([silent.held, told.mock.calls.length, silent.state]).toEqual([undefined, 1, 'checking']);
  });

  it('holds nothing when the override cookie cannot be read', () => {
    document.cookie = '__Host-flag-overrides=%E0%A4%A; Path=/; Secure';
    expect(page.open().held).toEqual(new Set());
  });

  it('begins with the grant of this tab, and confirms it', async () => {
    const { token } = await page.issue();
    sessionStorage.setItem(page.storageKey, token);
    page.endpoint.answer = (response) => response.destroy();
    const access = await page.openGranted();
    expect(access.allows('new-nav')).toBe(true);
  });

  it('T27: verifies a kept grant again, and asks when it is worth nothing', async () => {
    const stranger = await createGrantKeys();
    const forged = await page.issue({
      privateKey: { ...stranger.privateKey, kid: page.publicKey.kid ?? '' },
      subject: 'staff:eve',
    });
    sessionStorage.setItem(page.storageKey, forged.token);
    page.endpoint.answer = answerStatus(401);
    const access = page.open();
    await until(() => access.state !== 'checking');
    expect(access).toMatchObject({ state: 'none', refusal: 'HAL-511' });
    expect(sessionStorage.getItem(page.storageKey)).toBeNull();
  });

  it.each([401, 403])('T10: drops everything at %i, the hint too, and asks no more', async (status) => {
    page.endpoint.answer = answerToken((await page.issue()).token);
    const access = await page.openGranted();
    page.endpoint.answer = answerStatus(status);
    window.dispatchEvent(new Event('focus'));
    await until(() => access.state === 'ended');
    expect(access.refusal).toBe('HAL-511');
    expect(access.holder).toBeUndefined();
    expect(access.allows('new-nav')).toBe(false);
    expect(sessionStorage.getItem(page.storageKey)).toBeNull();
    expect(document.cookie).not.toContain('flags_tester');
    window.dispatchEvent(new Event('focus'));
    window.dispatchEvent(new Event('online'));
    expect(page.endpoint.requests).toHaveLength(2);
  });

  it('ends without a request when the hint is gone: signed out in another tab', async () => {
    page.endpoint.answer = answerToken((await page.issue()).token);
    const access = await page.openGranted();
    document.cookie = 'flags_tester=; Path=/; Max-Age=0';
    window.dispatchEvent(new Event('focus'));
    expect(access).toMatchObject({ state: 'ended', refusal: 'HAL-511' });
    expect(page.endpoint.requests).toHaveLength(1);
  });

  it.each([
    ['that is forged', 'HAL-501', () => 'no.grant.atall!'],
    ['for another app', 'HAL-506', async () => (await page.issue({ audience: 'shop/staging' })).token],
  ])('refuses an answer %s', async (_what, refusal, makeToken) => {
    page.endpoint.answer = answerToken(await makeToken());
    const access = page.open();
    await until(() => access.state !== 'checking');
    expect(access).toMatchObject({ state: 'none', refusal });
    expect(sessionStorage.getItem(page.storageKey)).toBeNull();
  });

  it.each([
    ['500', answerStatus(500)],
    ['200 without a token', answerStatus(200)],
    ['a redirect', (response) => response.writeHead(302, { location: '/elsewhere' }).end()],
    ['a page', (response) => response.end('<!doctype html>')],
    ['a cut connection', (response) => response.destroy()],
  ] satisfies [string, GrantEndpoint['answer']][])(
    'keeps a verified grant when the endpoint answers %s',
    async (_what, answer) => {
      page.endpoint.answer = answerToken((await page.issue()).token);
      const access = await page.openGranted();
      page.endpoint.answer = answer;
      window.dispatchEvent(new Event('online'));
      await until(() => page.endpoint.requests.length === 2);
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      expect(access.state).toBe('granted');
      expect(page.endpoint.requests).toHaveLength(2);
    },
  );

  it('heals when the endpoint was down at first', async () => {
    page.endpoint.answer = answerStatus(503);
    const access = page.open();
    await until(() => access.state !== 'checking');
    expect(access).toMatchObject({ state: 'none', refusal: 'HAL-512' });
    page.endpoint.answer = answerToken((await page.issue()).token);
    window.dispatchEvent(new Event('focus'));
    await until(() => access.state === 'granted');
    expect(access.refusal).toBeUndefined();
  });

  it('refuses with a code where there is no WebCrypto, as on plain http', async () => {
    page.endpoint.answer = answerToken((await page.issue()).token);
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes });
    const access = page.open();
    await until(() => access.state !== 'checking');
    expect(access).toMatchObject({ state: 'none', refusal: 'HAL-509' });
    vi.unstubAllGlobals();
  });

  it('answers none to a page where nobody has been for long and whose grant is gone', async () => {
    localStorage.setItem('halyard:shop/production:input:v1', '1');
    page.endpoint.answer = answerStatus(401);
    const access = page.open();
    await until(() => access.state !== 'checking');
    expect(access).toMatchObject({ state: 'none', refusal: 'HAL-511' });
  });

  it('works without session storage', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    page.endpoint.answer = answerToken((await page.issue()).token);
    expect((await page.openGranted()).allows('new-nav')).toBe(true);
  });

  it('tells every listener, though one throws', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    page.endpoint.answer = answerToken((await page.issue()).token);
    const access = page.open();
    const told = vi.fn<() => void>();
    access.subscribe(() => {
      throw new Error('listener');
    });
    access.subscribe(told);
    const undo = access.subscribe(() => expect.unreachable());
    undo();
    await until(() => access.state === 'granted');
    expect(told).toHaveBeenCalledOnce();
    expect(log).toHaveBeenCalledOnce();
  });
});
