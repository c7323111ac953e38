// @vitest-environment node
import express, { type RequestHandler } from 'express';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import { createRevocations } from '../revocation/createRevocations.ts';
import { serveNode } from '../testing/serveNode.ts';
import { verifyGrant } from '../verifyGrant.ts';
import { createGrantIssuer, type GrantIssuer } from './createGrantIssuer.ts';
import { createGrantKeys } from './createGrantKeys.ts';

const { privateKey, publicKey } = await createGrantKeys();
const audience = 'shop/production';
const shop = 'https://shop.example';
const events: GrantAuditEvent[] = [];
const revocations = createRevocations({ audience });
const create = () =>
  createGrantIssuer({
    privateKey: JSON.stringify(privateKey),
    issuer: shop,
    audience,
    denyList: revocations,
    onAudit: (event) => events.push(event),
  });
const own = { origin: shop, 'content-type': 'application/json' };
const hours = (count: number) => vi.setSystemTime(Date.now() + count * 3_600_000);
const wish = { subject: 'staff:ann', allow: ['*'], deny: ['payments-*'] };

type Ask = (
  method: 'issue' | 'current' | 'end',
  headers?: Record<string, string>,
  subject?: string,
) => Promise<Response>;

async function standard(): Promise<Ask> {
  const issuer = create();
  return (method, headers = {}, subject = 'staff:ann') => {
    const request = new Request(`${shop}/flags/grant`, { method: 'POST', headers });
    return call(issuer, method)(request, { ...wish, subject }) as Promise<Response>;
  };
}

async function node(): Promise<Ask> {
  const issuer = create();
  const app = express();
  const answer: RequestHandler<{ method: 'issue'; subject: string }> = async (request, response) => {
    const { method, subject } = request.params;
    await call(issuer, method)(response, { ...wish, subject });
  };
  app.post('/:method/:subject', answer);
  const server = await serveNode(app);
  undos.push(() => server.close());
  return (method, headers = {}, subject = 'staff:ann') =>
    fetch(`${server.url}/${method}/${subject}`, { method: 'POST', headers });
}
const undos: Array<() => Promise<void>> = [];
const call = (issuer: GrantIssuer, method: 'issue' | 'current' | 'end') =>
  method === 'issue'
    ? (issuer.issue as (...all: unknown[]) => Promise<unknown>)
    : (asker: unknown) => (issuer[method] as (one: unknown) => Promise<unknown>)(asker);
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe.each([
  ['standard requests', standard],
  ['Node’s responses, which express’ are', node],
])('createGrantIssuer for %s', (_what, start) => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await start();
  });
  afterAll(async () => {
    for (const undo of undos.splice(0)) await undo();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('mints a grant in cookies, shows it to the same browser, and takes it away', async () => {
    const answer = await ask('issue', own);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    const { token } = (await answer.json()) as { token: string };
    expect(await verifyGrant(token, { audience, publicKeys: [publicKey] })).toMatchObject(wish);
    const cookie = cookieOf(answer);
    expect(answer.headers.getSetCookie()).toHaveLength(3);
    expect(await (await ask('current', { cookie })).json()).toEqual({ token });
    const ended = await ask('end', { cookie });
    expect(cookieOf(ended)).toBe('__Host-flag-grant=; __Host-flag-tester=; flags_tester=');
  });

  it.each([
    ['another site', { ...own, origin: 'https://evil.example' }],
    ['another site, by what the browser says of it', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['a sibling domain', { ...own, 'sec-fetch-site': 'same-site' }],
    ['a form', { ...own, 'content-type': 'application/x-www-form-urlencoded' }],
    ['JSON as text', { ...own, 'content-type': 'text/plain' }],
    ['a client that names no origin', { 'content-type': 'application/json' }],
    ['a sandboxed frame', { ...own, origin: 'null' }],
  ])('T29: mints nothing for %s', async (_who, headers) => {
    const answer = await ask('issue', headers);
    expect([answer.status, await answer.json()]).toEqual([403, { code: 'HAL-528' }]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('answers 401 to whoever has no grant, another browser’s or a revoked one', async () => {
    const mine = cookieOf(await ask('issue', own));
    const [grant = ''] = mine.split('; ');
    const [, tester = ''] = cookieOf(await ask('issue', own)).split('; ');
    const codeOf = async (cookie: string) => {
      const answer = await ask('current', { cookie });
      return [answer.status, await answer.json()];
    };
    expect(await codeOf('theme=dark')).toEqual([401, { code: 'HAL-511' }]);
    expect(await codeOf(`${grant}; ${tester}`)).toEqual([401, { code: 'HAL-510' }]);
    const { id } = await verifyGrant(grant.slice(grant.indexOf('=') + 1), {
      audience,
      publicKeys: [publicKey],
    });
    revocations.revoke({ issuer: shop, id });
    expect(await codeOf(mine)).toEqual([401, { code: 'HAL-520' }]);
  });

  it('T16: mints ten a minute for each person, and then says how long to wait', async () => {
    const ask10 = await start();
    const statuses = [];
    for (let count = 0; count < 11; count++) statuses.push((await ask10('issue', own, 'staff:bob')).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
    const refused = await ask10('issue', own, 'staff:bob');
    expect(await refused.json()).toEqual({ code: 'HAL-527' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask10('issue', own, 'staff:cleo')).status).toBe(200);
  });

  it('mints nothing within the second in which all of somebody’s grants were revoked', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Math.floor(Date.now() / 1000) * 1000 + 500);
    revocations.revoke({ issuer: shop, subject: 'staff:dora', issuedBefore: Date.now() });
    const refused = await ask('issue', own, 'staff:dora');
    expect([refused.status, await refused.json()]).toEqual([429, { code: 'HAL-520' }]);
    vi.setSystemTime(Date.now() + 1000);
    expect((await ask('issue', own, 'staff:dora')).status).toBe(200);
  });
});

/** What a browser is shown five and seven hours after it got a grant. */
async function later(renew: () => typeof wish | undefined, more: Record<string, string> = {}) {
  const issuer = create();
  const issued = await issuer.issue(new Request(shop, { method: 'POST', headers: own }), wish);
  const request = () => new Request(shop, { headers: { cookie: cookieOf(issued), ...more } });
  hours(5);
  const early = await issuer.current(request(), { renew });
  hours(2);
  return { early, late: await issuer.current(request(), { renew }) };
}

describe('renewing a grant', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  it('happens silently in the last quarter of its life, for as long as the app says so', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { early, late } = await later(() => wish);
    expect(early.headers.getSetCookie()).toEqual([]);
    expect(late.headers.getSetCookie()).toHaveLength(3);
    const { token } = (await late.json()) as { token: string };
    const { expiresAt } = await verifyGrant(token, { audience, publicKeys: [publicKey] });
    expect(expiresAt).toBeGreaterThan(Date.now() + 7 * 3_600_000);
  });

  it('does not happen for who is staff no more, or for a page where nobody is', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const gone = await later(() => undefined);
    expect([gone.late.status, gone.late.headers.getSetCookie()]).toEqual([200, []]);
    const idle = await later(() => wish, { 'flag-idle': '1' });
    expect([idle.late.status, idle.late.headers.getSetCookie()]).toEqual([200, []]);
  });

  it('is too late after the end, which is audited as an expired session', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const issuer = create();
    const issued = await issuer.issue(new Request(shop, { method: 'POST', headers: own }), wish);
    hours(8);
    const answer = await issuer.current(new Request(shop, { headers: { cookie: cookieOf(issued) } }));
    expect([answer.status, await answer.json()]).toEqual([401, { code: 'HAL-507' }]);
    expect(events.at(-1)).toMatchObject({ name: 'session_expired', code: 'HAL-507' });
    expect(JSON.stringify(events)).not.toMatch(/ey[\w-]{20}/);
  });
});

describe('createGrantIssuer with a key', () => {
  it.each([
    ['that is public', publicKey],
    ['that is no JSON', 'secret'],
    ['that is nothing', ''],
  ])('%s throws, and names nothing of it', (_what, key) => {
    const make = () => createGrantIssuer({ privateKey: key, issuer: shop, audience });
    expect(make).toThrow(expect.objectContaining({ code: 'HAL-516' }));
  });
});
