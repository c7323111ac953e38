// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Grant } from '../Grant.ts';
import { ann } from '../testing/requests.ts';
import { createDenyList } from './createDenyList.ts';
import { createRevocations } from './createRevocations.ts';

const { grant } = ann;
const byId = { issuer: grant.issuer, id: grant.id };
const outcome = (list: { check(grant: Grant): Promise<void> }, of: Grant = grant) =>
  list.check(of).then(
    () => 'fine',
    (error: { code: string }) => error.code,
  );
const denied = (entry: object) => outcome(createDenyList({ load: async () => [entry] }));
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const fail = () => Promise.reject(new Error('down'));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createDenyList', () => {
  it('T10, T39: refuses by id, and by person and time, for the very issuer', async () => {
    const subject = { issuer: grant.issuer, subject: grant.subject };
    expect(await denied(byId)).toBe('HAL-520');
    expect(await denied({ ...byId, issuer: 'https://other.example' })).toBe('fine');
    expect(await denied({ ...byId, id: 'another' })).toBe('fine');
    expect(await denied({ ...subject, issuedBefore: grant.issuedAt + 1 })).toBe('HAL-520');
    expect(await denied({ ...subject, issuedBefore: grant.issuedAt })).toBe('fine');
    expect(await denied({ issuer: grant.issuer, subject: 'staff:bob', issuedBefore: 9e15 })).toBe('fine');
  });

  it('reads nothing before a grant comes, and then every 30 s at most', async () => {
    const load = vi.fn(async () => [] as object[]);
    const list = createDenyList({ load });
    expect(load).not.toHaveBeenCalled();
    await Promise.all([outcome(list), outcome(list), outcome(list)]);
    expect(load).toHaveBeenCalledTimes(1);
    pass(29);
    await outcome(list);
    expect(load).toHaveBeenCalledTimes(1);
    load.mockResolvedValue([byId]);
    pass(1);
    expect(await outcome(list)).toBe('HAL-520');
  });

  it.each([
    ['cannot be loaded', fail],
    ['is no list', async () => ({ denied: [] })],
    ['has an entry that is none', async () => [{ issuer: 'x' }]],
  ])('keeps what it knows when it %s, and refuses everybody after five minutes', async (_what, broken) => {
    const load = vi.fn<() => Promise<unknown>>(async () => [{ ...byId, id: 'other' }]);
    const list = createDenyList({ load });
    expect(await outcome(list)).toBe('fine');
    load.mockImplementation(broken);
    pass(299);
    expect(await outcome(list)).toBe('fine');
    expect(await outcome(list, { ...grant, id: 'other' })).toBe('HAL-520');
    pass(60);
    expect(await outcome(list)).toBe('HAL-521');
    load.mockResolvedValue([]);
    pass(30);
    expect(await outcome(list)).toBe('fine');
  });

  it('refuses everybody while nothing was ever loaded, unless told to trust', async () => {
    expect(await outcome(createDenyList({ load: fail }))).toBe('HAL-521');
    expect(await outcome(createDenyList({ load: fail, whenStale: 'trust' }))).toBe('fine');
  });

  it('waits at most 3 s for a source that never answers', async () => {
    vi.useFakeTimers();
    const waiting = outcome(createDenyList({ load: () => new Promise(() => {}) }));
    await vi.advanceTimersByTimeAsync(3000);
    expect(await waiting).toBe('HAL-521');
  });

  it('asks an https address without following it elsewhere, and no other', async () => {
    const send = vi.fn<typeof fetch>(async () => Response.json([byId]));
    expect(await outcome(createDenyList({ load: 'https://shop.example/denied', fetch: send }))).toBe(
      'HAL-520',
    );
    expect(send.mock.calls[0]?.[1]).toMatchObject({ redirect: 'error' });
    expect(() => createDenyList({ load: 'http://shop.example/denied' })).toThrow(/HAL-522/);
  });
});

describe('createRevocations', () => {
  it('counts at once, tells services, and is audited', async () => {
    const onAudit = vi.fn();
    const revocations = createRevocations({ audience: grant.audience, onAudit });
    expect(await outcome(revocations)).toBe('fine');
    revocations.revoke(byId);
    expect(await outcome(revocations)).toBe('HAL-520');
    expect(await outcome(createDenyList({ load: async () => revocations.entries() }))).toBe('HAL-520');
    expect(onAudit.mock.calls).toEqual([
      [{ name: 'authn_token_revoked', audience: grant.audience, grantId: grant.id }],
    ]);
  });

  it('begins with what was kept, and lets go of it after a day', async () => {
    const revocations = createRevocations({ audience: grant.audience, initial: [byId] });
    expect(await outcome(revocations)).toBe('HAL-520');
    pass(24 * 3600);
    expect(revocations.entries()).toHaveLength(1);
    pass(1);
    expect(revocations.entries()).toEqual([]);
  });
});
