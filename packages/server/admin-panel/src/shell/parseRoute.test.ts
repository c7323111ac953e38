// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { flagHref, parseRoute } from './parseRoute.ts';

describe('parseRoute', () => {
  it.each(['new-checkout', 'a/b', 'über:flag.1', '100 %'])('leads to the flag %s and back', (key) => {
    expect(parseRoute(flagHref(key))).toEqual({ page: 'flag', key });
  });

  it('knows the other pages', () => {
    expect(parseRoute('#/test-users')).toEqual({ page: 'test-users' });
    expect(parseRoute('#/history')).toEqual({ page: 'history' });
  });

  it.each(['', '#', '#/', '#/flags', '#/flags/', '#/nowhere'])('shows the list for %j', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'flags' });
  });

  it('survives an address that was cut off inside an escape', () => {
    expect(parseRoute('#/flags/%E0%A4%A')).toEqual({ page: 'flag', key: '%E0%A4%A' });
  });
});
