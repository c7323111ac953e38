import { describe, expect, it, vi } from 'vitest';
import { answerStatus, answerToken } from '../testing/grantEndpoint.ts';
import { testerPage, until } from '../testing/testerPage.ts';

const page = await testerPage();
const fakeClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
const touch = () => window.dispatchEvent(new Event('pointerdown'));
const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);
const stampKey = 'halyard:shop/production:input:v1';

async function granted() {
  fakeClock();
  page.endpoint.answer = answerToken((await page.issue()).token);
  return page.openGranted();
}

describe('an hour without input', () => {
  it('T11: puts everything to rest, and one word brings it back', async () => {
    const access = await granted();
    minutes(59);
    expect([access.state, access.allows('new-nav')]).toEqual(['granted', true]);
    minutes(2);
    expect(access).toMatchObject({ state: 'ended', refusal: 'HAL-523' });
    expect(access.allows('new-nav')).toBe(false);
    access.resume?.();
    expect(access).toMatchObject({ state: 'granted', holder: 'staff:ann' });
    expect(access.allows('new-nav')).toBe(true);
  });

  it('begins anew with every key and every touch', async () => {
    const access = await granted();
    for (let count = 0; count < 3; count++) {
      minutes(40);
      touch();
    }
    minutes(40);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    minutes(40);
    expect(access.state).toBe('granted');
  });

  it('counts what happens in other tabs', async () => {
    const access = await granted();
    minutes(50);
    localStorage.setItem(stampKey, String(Date.now()));
    minutes(50);
    expect(access.state).toBe('granted');
    minutes(20);
    expect(access.state).toBe('ended');
  });

  it('is over before any timer says so, also after sleep: whoever touches the page then may be somebody else', async () => {
    const access = await granted();
    vi.setSystemTime(Date.now() + 61 * 60_000);
    expect(access.allows('new-nav')).toBe(false);
    touch();
    expect(access).toMatchObject({ state: 'ended', refusal: 'HAL-523' });
    touch();
    expect(access.allows('new-nav')).toBe(false);
  });

  it('is not outlived by a reload, nor by a new tab', async () => {
    fakeClock();
    const { token } = await page.issue();
    vi.setSystemTime(Date.now() + 2 * 3_600_000);
    localStorage.setItem(stampKey, String(Date.now() - 61 * 60_000));
    page.endpoint.answer = answerToken(token);
    const access = page.open();
    await until(() => access.state !== 'checking');
    expect(access).toMatchObject({ state: 'ended', refusal: 'HAL-523' });
    expect(page.endpoint.requests[0]?.headers['flag-idle']).toBe('1');
    access.resume?.();
    expect(access.state).toBe('granted');
  });

  it('is over for whoever has just signed in', async () => {
    localStorage.setItem(stampKey, String(Date.now() - 2 * 3_600_000));
    page.endpoint.answer = answerToken((await page.issue()).token);
    const access = await page.openGranted();
    expect(access.allows('new-nav')).toBe(true);
  });

  it('asks nobody anything meanwhile, and still ends with the grant', async () => {
    const access = await granted();
    minutes(61);
    const asked = page.endpoint.requests.length;
    minutes(30);
    expect(page.endpoint.requests).toHaveLength(asked);
    minutes(7 * 60);
    expect(access).toMatchObject({ state: 'ended', refusal: 'HAL-507' });
  });

  it('goes on only with what the backend still confirms', async () => {
    const access = await granted();
    minutes(61);
    page.endpoint.answer = answerStatus(403);
    // More than once, since an earlier look may still be on its way.
    await until(() => {
      access.resume?.();
      return access.refusal === 'HAL-511';
    });
    expect(access.state).toBe('ended');
  });

  it('works where storage is blocked, for each tab by itself', async () => {
    const access = await granted();
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    minutes(61);
    expect(access.state).toBe('ended');
  });
});

describe('resuming', () => {
  it('finds a grant that came after the page was loaded', async () => {
    document.cookie = 'flags_tester=; Path=/; Max-Age=0';
    const access = page.open();
    expect(access.state).toBe('none');
    access.resume?.();
    expect(page.endpoint.requests).toHaveLength(0);
    document.cookie = 'flags_tester=1; Path=/';
    page.endpoint.answer = answerToken((await page.issue()).token);
    access.resume?.();
    await until(() => access.state === 'granted');
    expect(access.allows('new-nav')).toBe(true);
  });

  it('hands the grant to origins that are listed for it, and to no other', async () => {
    const { token } = await page.issue();
    page.endpoint.answer = answerToken(token);
    const access = await page.openGranted();
    expect([access.proof?.(true), access.proof?.(false)]).toEqual([{ 'Flag-Grant': token }, {}]);
    page.endpoint.answer = answerStatus(403);
    window.dispatchEvent(new Event('focus'));
    await until(() => access.state === 'ended');
    expect('proof' in access).toBe(false);
  });
});
