import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { read } from '../testing/requests.ts';
import { openAccess } from './openAccess.ts';
import { openAccess as forProduction } from '../dev.production.ts';

const bars = () => document.querySelectorAll('halyard-dev-bar');
const words = () => bars()[0]?.shadowRoot?.textContent;
const started: Array<{ stop(): void }> = [];

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  // jsdom knows no constructed style sheets.
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
});
afterEach(() => {
  for (const access of started.splice(0)) access.stop();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
function start(access = openAccess()) {
  started.push(access);
  access.start();
  return access;
}
const from = (hostname: string) => vi.stubGlobal('location', { hostname });

describe('openAccess', () => {
  it('lets everybody force everything on this computer, loudly', async () => {
    const access = openAccess();
    const heard = vi.fn();
    access.subscribe(heard);
    expect([access.state, access.allows('new-nav')]).toEqual(['none', false]);
    start(access);
    expect([access.state, access.allows('new-nav'), heard.mock.calls.length]).toEqual(['granted', true, 1]);
    expect(words()).toBe('DEV: anyone here can force flags');
    expect(access.proof?.(false)).toEqual({ 'Flag-Dev': '1' });
  });

  it('warns once', () => {
    start();
    start();
    expect(vi.mocked(console.warn).mock.calls.length).toBeLessThanOrEqual(1);
  });

  it('cannot lose its bar but by being stopped', async () => {
    const access = openAccess();
    start(access);
    bars()[0]?.remove();
    await vi.waitFor(() => expect(bars()).toHaveLength(1), { timeout: 4000 });
    access.stop();
    expect(bars()).toHaveLength(0);
  });

  it('leaves no bar when it is stopped', () => {
    start().stop();
    expect(bars()).toHaveLength(0);
  });

  it.each([
    'shop.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.2',
    '192.168.0.7',
    '',
  ])('throws on %j', (hostname) => {
    from(hostname);
    const access = openAccess();
    expect(() => start(access)).toThrow(/HAL-524/);
    expect([access.state, bars().length]).toEqual(['none', 0]);
  });

  it.each(['localhost', 'shop.localhost', '127.0.0.1', '[::1]'])('works on %s', (hostname) => {
    from(hostname);
    start();
    expect(bars()).toHaveLength(1);
  });

  it('works on a host that is listed', () => {
    from('192.168.0.7');
    start(openAccess({ hosts: ['192.168.0.7'] }));
    expect(bars()).toHaveLength(1);
  });

  it('is a stub that throws in production builds', () => {
    expect(() => forProduction()).toThrow(/HAL-525/);
    expect(String(forProduction)).not.toContain('anyone here can force');
  });
});

describe('a service in development', () => {
  const list = { 'flag-overrides': 'new-nav, ops-stop', 'flag-dev': '1', host: 'localhost:3000' };
  const options = { dev: true, locked: ['ops-*'] };

  it('takes overrides without a grant from this computer, and hands them on', async () => {
    const request = await read(list, options, '127.0.0.1');
    expect(request.forced).toEqual({ 'new-nav': true });
    expect(request.forwardHeaders).toEqual({ 'Flag-Overrides': 'new-nav, ops-stop', 'Flag-Dev': '1' });
  });

  it.each([
    ['it is not told to', list, { dev: false }, '127.0.0.1'],
    ['the caller is elsewhere', list, options, '192.168.0.9'],
    ['the caller is unknown', list, options, undefined],
    ['it was called by a foreign name', { ...list, host: 'evil.example' }, options, '::1'],
    ['it was called by no name', { ...list, host: '' }, options, '::1'],
  ])('T36: refuses them when %s', async (_why, headers, given, peer) => {
    const request = await read(headers, given, peer);
    expect(request).toMatchObject({ forced: {}, refusal: 'HAL-532', forwardHeaders: {} });
  });

  it('refuses them in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    expect((await read(list, options, '127.0.0.1')).refusal).toBe('HAL-532');
  });
});
