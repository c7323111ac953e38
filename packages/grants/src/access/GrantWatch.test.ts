import type { Access } from '@halyard/core';
import { describe, expect, it, vi } from 'vitest';
import { answerStatus, answerToken, type GrantEndpoint } from '../testing/grantEndpoint.ts';
import { testerPage, turn, until } from '../testing/testerPage.ts';

const page = await testerPage();
const fakeClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
const showPage = (persisted: boolean) =>
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

describe('grantAccess and time', () => {
  it.each([
    ['no answer', () => {}],
    ['headers and then silence', (response) => response.writeHead(200).write('{"token":')],
  ] satisfies [string, GrantEndpoint['answer']][])(
    'gives up on an endpoint with %s after 3 s',
    async (_what, answer) => {
      fakeClock();
      page.endpoint.answer = answer;
      const access = page.open();
      await until(() => page.endpoint.requests.length === 1);
      vi.advanceTimersByTime(2999);
      expect(access.state).toBe('checking');
      vi.advanceTimersByTime(1);
      await until(() => access.state !== 'checking');
      expect(access).toMatchObject({ state: 'none', refusal: 'HAL-512' });
    },
  );

  it('T7: ends a grant by a timer, at the moment it expires', async () => {
    fakeClock();
    const { token, grant } = await page.issue({ lifetimeSeconds: 100 });
    page.endpoint.answer = answerToken(token);
    const access = await page.openGranted();
    page.endpoint.answer = answerStatus(503);
    vi.advanceTimersByTime(grant.expiresAt - Date.now() - 1);
    expect([access.state, access.allows('new-nav')]).toEqual(['granted', true]);
    vi.advanceTimersByTime(1);
    expect(access).toMatchObject({ state: 'ended', refusal: 'HAL-507' });
    expect(sessionStorage.getItem(page.storageKey)).toBeNull();
  });

  it('T7: ends after a laptop slept: the wall clock alone has moved', async () => {
    fakeClock();
    const { token, grant } = await page.issue();
    page.endpoint.answer = answerToken(token);
    const access = await page.openGranted();
    vi.setSystemTime(grant.expiresAt);
    expect(access.allows('new-nav')).toBe(false);
    vi.advanceTimersByTime(30_000);
    expect(access).toMatchObject({ state: 'ended', refusal: 'HAL-507' });
  });

  it('T7: ends though the wall clock was set back: the monotonic one goes on', async () => {
    fakeClock();
    const { token, grant } = await page.issue({ lifetimeSeconds: 20 });
    page.endpoint.answer = answerToken(token);
    const access = await page.openGranted();
    vi.setSystemTime(grant.issuedAt - 3_600_000);
    vi.advanceTimersByTime(20_000);
    expect(access).toMatchObject({ state: 'ended', refusal: 'HAL-507' });
  });

  it('asks again at most once a minute while it can be seen', async () => {
    fakeClock();
    page.endpoint.answer = answerToken((await page.issue()).token);
    await page.openGranted();
    vi.advanceTimersByTime(59_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(page.endpoint.requests).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    await until(() => page.endpoint.requests.length === 2);
  });

  it('sees a revocation within 60 s, whenever the last look was', async () => {
    fakeClock();
    page.endpoint.answer = answerToken((await page.issue()).token);
    const access = await page.openGranted();
    vi.advanceTimersByTime(17_000);
    window.dispatchEvent(new Event('focus'));
    await until(() => page.endpoint.requests.length === 2);
    await turn();
    page.endpoint.answer = answerStatus(403);
    vi.advanceTimersByTime(60_000);
    await until(() => page.endpoint.requests.length === 3);
    await until(() => access.state === 'ended');
    expect(access.refusal).toBe('HAL-511');
  });

  it('asks nobody while it is hidden', async () => {
    fakeClock();
    page.endpoint.answer = answerToken((await page.issue()).token);
    await page.openGranted();
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    vi.advanceTimersByTime(600_000);
    await turn();
    expect(page.endpoint.requests).toHaveLength(1);
  });

  it('asks after a return from the back/forward cache, and not at an ordinary pageshow', async () => {
    page.endpoint.answer = answerToken((await page.issue()).token);
    await page.openGranted();
    showPage(false);
    showPage(true);
    await until(() => page.endpoint.requests.length === 2);
    expect(page.endpoint.requests).toHaveLength(2);
  });
});

describe('stopping grantAccess', () => {
  it.each([
    ['it is told to', (access: Access) => access.stop()],
    ['it is stopped', () => page.leave()],
  ])('leaves no timer, no listener and no request when %s', async (_what, stop) => {
    fakeClock();
    const started = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    page.endpoint.answer = answerToken((await page.issue()).token);
    const access = await page.openGranted();
    page.endpoint.answer = () => {};
    window.dispatchEvent(new Event('focus'));
    await until(() => page.endpoint.requests.length === 2);
    stop(access);
    await until(() => page.endpoint.requests[1]?.socket.destroyed === true);
    // Ours are the tick and the time limit; Node's fetch has timers of its own, with a third argument.
    const ours = started.mock.calls.map((call) => call.length === 2 && [3000, 30_000].includes(call[1] ?? 0));
    const ids = started.mock.results
      .filter((_result, index) => ours[index])
      .map(({ value }) => value as unknown);
    expect(ids.length).toBeGreaterThan(3);
    await until(() => ids.every((id) => cleared.mock.calls.some(([other]) => other === id)));
    const looks = vi.spyOn(document, 'visibilityState', 'get');
    for (const event of ['focus', 'online']) window.dispatchEvent(new Event(event));
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(600_000);
    expect(looks).not.toHaveBeenCalled();
    expect([page.endpoint.requests.length, access.state]).toEqual([2, 'granted']);
  });

  it('asks once when it is started, stopped and started again at once', async () => {
    page.endpoint.answer = answerToken((await page.issue()).token);
    const access = page.open();
    access.stop();
    page.start(access);
    await until(() => access.state === 'granted');
    expect(page.endpoint.requests).toHaveLength(1);
  });

  it('may start again, from the kept grant', async () => {
    page.endpoint.answer = answerToken((await page.issue()).token);
    const access = await page.openGranted();
    access.stop();
    page.endpoint.answer = answerStatus(403);
    page.start(access);
    await until(() => access.state === 'ended');
    expect(access.refusal).toBe('HAL-511');
  });
});
