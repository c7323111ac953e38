import type { Access } from '@halyard/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerSignIn, signInWithPopup } from './signInWithPopup.ts';

const popup = { closed: false };
let address: URL | undefined;
const access = { resume: vi.fn() } as unknown as Access & { resume: ReturnType<typeof vi.fn> };
const sso = 'https://sso.example/sign-in?next=1';
const say = (data: unknown, origin = 'https://sso.example', source: unknown = popup) => {
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
};
const answer = () => ({ type: 'halyard:signed-in', state: address?.searchParams.get('halyard_state') });

beforeEach(() => {
  popup.closed = false;
  vi.useFakeTimers();
  vi.spyOn(window, 'open').mockImplementation((url) => {
    address = new URL(String(url));
    return popup as unknown as Window;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  access.resume.mockClear();
});

describe('signInWithPopup', () => {
  it('looks for the grant again once its window says that somebody signed in', async () => {
    const done = signInWithPopup({ url: sso, access });
    expect(address?.searchParams.get('next')).toBe('1');
    say(answer());
    expect(await done).toBe(true);
    expect(access.resume).toHaveBeenCalledTimes(1);
  });

  it('T4, T31: ignores every other origin, window, state and shape', async () => {
    const done = signInWithPopup({ url: sso, access });
    say(answer(), 'https://evil.example');
    say(answer(), 'https://sso.example', window);
    say(answer(), 'https://sso.example', null);
    say({ ...answer(), state: crypto.randomUUID() });
    say({ ...answer(), type: 'signed-in' });
    for (const data of [null, undefined, 'halyard:signed-in', [answer()], { token: 'a.b.c' }]) say(data);
    for (let count = 0; count < 1000; count++) say({ type: 'halyard:signed-in', state: String(count) });
    popup.closed = true;
    vi.advanceTimersByTime(500);
    expect(await done).toBe(false);
    expect(access.resume).not.toHaveBeenCalled();
    say(answer());
    expect(access.resume).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says so when the browser opens no window', async () => {
    vi.mocked(window.open).mockReturnValue(null);
    expect(await signInWithPopup({ url: '/staff', access })).toBe(false);
  });
});

describe('answerSignIn', () => {
  it('tells the opener, at exactly the app’s origin, and nothing else', () => {
    const postMessage = vi.fn();
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    vi.stubGlobal('opener', { postMessage });
    vi.stubGlobal('location', new URL('https://sso.example/done?halyard_state=abc'));
    answerSignIn({ origin: 'https://shop.example' });
    expect(postMessage.mock.calls).toEqual([
      [{ type: 'halyard:signed-in', state: 'abc' }, 'https://shop.example'],
    ]);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('does nothing on a page that nobody opened for this', () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    answerSignIn();
    expect(close).not.toHaveBeenCalled();
  });
});
