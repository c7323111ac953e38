// @vitest-environment node
import express from 'express';
import { fastify } from 'fastify';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GrantAuditEvent } from '../GrantAuditEvent.ts';
import { createRevocations, type Revocations } from '../revocation/createRevocations.ts';
import { badGrant, cookies, describeAnswer, encode, header, pipeline } from '../testing/flood.ts';
import { audience, mint, privateKey, publicKey } from '../testing/requests.ts';
import { serveNode, type NodeServer } from '../testing/serveNode.ts';
import { validClaims } from '../testing/validClaims.ts';
import { verifyGrant } from '../verifyGrant.ts';
import { createGrantIssuer, type GrantIssuer } from './createGrantIssuer.ts';
import type { ShieldedRequest, ShieldedResponse } from './createShield.ts';

const shop = 'https://shop.example';
const own = { origin: shop, 'content-type': 'application/json' };
let revocations: Revocations;
let issuer: GrantIssuer;
let events: GrantAuditEvent[];
let servers: NodeServer[];
let asked: string[];

/** An app of express that notes what it is asked, behind the shield or without it. */
async function serve(isShielded = true) {
  const app = express();
  app.use((request, _response, next) => {
    asked.push(`${request.method} ${request.url}`);
    next();
  });
  app.post('/flags/grant', (_request, response) =>
    issuer.issue(response, { subject: 'staff:ann', allow: ['*'] }),
  );
  app.get('/flags/grant', (_request, response) => issuer.current(response));
  app.use((_request, response) => void response.send('the app'));
  const server = await serveNode(isShielded ? issuer.shield(app) : app);
  servers.push(server);
  const get = (cookie: string, path = '/flags/grant', method = 'GET') =>
    fetch(server.url + path, { method, headers: { cookie } });
  const become = async () => {
    const minted = await fetch(`${server.url}/flags/grant`, { method: 'POST', headers: own });
    const { token } = (await minted.json()) as { token: string };
    return {
      token,
      cookie: minted.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    };
  };
  return { ...server, get, become };
}

beforeEach(() => {
  // What a second allows is given out once: no test here depends on how fast this computer is.
  vi.useFakeTimers({ toFake: ['performance'] });
  [events, servers, asked] = [[], [], []];
  revocations = createRevocations({ audience });
  issuer = createGrantIssuer({
    privateKey,
    denyList: revocations,
    issuer: shop,
    audience,
    grantsPerMinute: 1000,
    onAudit: (event) => events.push(event),
  });
});
afterEach(async () => {
  vi.useRealTimers();
  for (const server of servers) await server.close();
});

describe('createShield', () => {
  it('T16: lets at most 50 of 1,470 bad grants come as far as the app, and every good one', async () => {
    const { url, become, get } = await serve();
    const { token, cookie } = await become();
    expect((await get(cookie)).status).toBe(200);
    asked = [];
    const flood = Array.from({ length: 1500 }, (_, index) =>
      index % 50 === 49 ? cookie : cookies(badGrant(index, token)),
    );
    const statuses = await pipeline(url, flood);
    expect(statuses.filter((_status, index) => index % 50 === 49)).toEqual(Array(30).fill(200));
    const bad = statuses.filter((_status, index) => index % 50 !== 49);
    expect(bad).toHaveLength(1470);
    // Refused, or not looked at.
    expect(new Set(bad)).toEqual(new Set([401, 503]));
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.length).toBeLessThanOrEqual(30 + 50);
    expect(await (await get(cookie)).json()).toEqual({ token });
  });

  it('T16: lets good grants and customers go first, however many bad ones came before them', async () => {
    const { become, get } = await serve();
    const { token, cookie } = await become();
    await get(cookie);
    const done: string[] = [];
    const shielded = issuer.shield<ShieldedRequest, ShieldedResponse>(({ url }) => done.push(`app ${url}`));
    const response = { writeHead: (status: number) => done.push(`refused ${status}`), end: () => undefined };
    const ask = (carried: string, url = '/flags/grant') =>
      shielded({ method: 'GET', url, headers: { cookie: carried } }, response);
    for (let index = 0; index < 500; index++) ask(cookies(`${index}.${token}`));
    ask(cookie);
    ask('theme=dark', '/api/products');
    expect(done.splice(0)).toEqual(['app /flags/grant', 'app /api/products']);
    for (let turn = 1; turn <= 20; turn++) {
      await new Promise(setImmediate);
      expect(done).toEqual(Array(turn).fill('refused 401'));
    }
  });

  it('T16: keeps nobody out who becomes a tester during the flood, and no cookie is taken away unseen', async () => {
    const { url, become, get } = await serve();
    const { token } = await become();
    await pipeline(
      url,
      Array.from({ length: 600 }, (_, index) => cookies(badGrant(index * 5 + 4, token))),
    );
    const newcomer = await become();
    expect(await (await get(newcomer.cookie)).json()).toEqual({ token: newcomer.token });
    // Good, and of another process: this one has not seen it, and looks at nothing more within this second.
    const stranger = cookies(mint(validClaims()));
    const unseen = await get(stranger);
    expect([unseen.status, unseen.headers.get('retry-after'), unseen.headers.getSetCookie()]).toEqual([
      503,
      '1',
      [],
    ]);
    vi.advanceTimersByTime(1000);
    expect(await (await get(stranger)).json()).toEqual({ code: 'HAL-510' });
  });

  it('T16: knows in the end each of many testers whom another process has made one', async () => {
    const { become } = await serve();
    const others: string[] = [];
    for (let count = 0; count < 60; count++) others.push((await become()).cookie);
    // A process that begins, as after a restart, with the same key.
    issuer = createGrantIssuer({ privateKey, issuer: shop, audience });
    const { get } = await serve();
    for (const cookie of others) expect((await get(cookie)).status).toBe(200);
  });

  it.each([true, false])(
    'T16: bounds what a stolen grant costs, its tester seen before: %s',
    async (isSeen) => {
      const { token, cookie } = await (await serve()).become();
      // A process that begins, as after a restart, with the same key.
      issuer = createGrantIssuer({ privateKey, issuer: shop, audience });
      const { url, get } = await serve();
      expect((await get(isSeen ? cookie : 'theme=dark')).status).toBe(isSeen ? 200 : 401);
      asked = [];
      const guesses = Array.from({ length: 1000 }, (_, index) =>
        cookies(token, String(index).padStart(43, 'A')),
      );
      expect(new Set(await pipeline(url, guesses))).toEqual(new Set([401, 503]));
      expect(asked.length).toBeLessThanOrEqual(51);
      vi.advanceTimersByTime(1000);
      expect((await get(cookie)).status).toBe(200);
    },
  );

  it('T16: bounds what somebody costs whose grant was taken back or has expired', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'Date'] });
    const { url, become, get } = await serve();
    const [revoked, expired] = [await become(), await become()];
    for (const { cookie } of [revoked, expired]) expect((await get(cookie)).status).toBe(200);
    const { id } = await verifyGrant(revoked.token, { audience, publicKeys: [publicKey] });
    revocations.revoke({ issuer: shop, id });
    asked = [];
    const statuses = await pipeline(url, Array(1000).fill(revoked.cookie));
    expect(new Set(statuses)).toEqual(new Set([401, 503]));
    // Some had come before the first was answered.
    expect(asked.length).toBeLessThanOrEqual(500);
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    asked = [];
    expect(new Set(await pipeline(url, Array(500).fill(expired.cookie)))).toEqual(new Set([401]));
    expect(asked).toEqual([]);
  });

  it.each([
    ['no cookie', () => 'theme=dark'],
    ['an empty grant', () => cookies('')],
    ['what is no token', () => cookies('a.b')],
    ['a header with a key in it', () => cookies(`${encode({ ...header, jwk: {} })}.e30.AA`)],
    ['an unknown key', () => cookies(`${encode({ ...header, kid: 'other' })}.e30.AA`)],
    ['a grant that has expired', () => cookies(mint(validClaims({ iat: 1000, exp: 2000 })))],
  ])('answers %s with what the app would answer', async (_what, carried) => {
    const cookie = carried();
    const [shielded, bare] = [await serve(), await serve(false)];
    const expected = await describeAnswer(await bare.get(cookie));
    expect(expected).toMatchObject({ status: 401, kept: 'private, no-store' });
    const told = events.splice(0);
    asked = [];
    expect(await describeAnswer(await shielded.get(cookie))).toEqual(expected);
    expect(asked).toEqual([]);
    expect(events).toEqual(told);
    expect(await describeAnswer(await shielded.get(cookie, '/flags/grant?again'))).toEqual(expected);
    expect((await shielded.get(cookie, '/flags/grant', 'HEAD')).status).toBe(401);
    expect(asked).toEqual([]);
  });

  it.each(['/flags/granted', '/flags', '/', '/other?/flags/grant'])('leaves %s to the app', async (path) => {
    const { get } = await serve();
    expect(await (await get(cookies('a.b'), path)).text()).toBe('the app');
    expect(events).toEqual([]);
  });

  it('says what the app says with every answer, of a path of its own', async () => {
    const options = { path: '/own', headers: { 'X-Frame-Options': 'DENY' } };
    const server = await serveNode(
      issuer.shield((_request, response) => void response.end('the app'), options),
    );
    servers.push(server);
    const answer = await fetch(`${server.url}/own`);
    expect([answer.status, answer.headers.get('x-frame-options')]).toEqual([401, 'DENY']);
    expect(await (await fetch(`${server.url}/flags/grant`)).text()).toBe('the app');
  });

  it('goes on when the log does not', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const onAudit = vi.fn<() => void>().mockThrow(new Error('the disk is full'));
    issuer = createGrantIssuer({ privateKey, issuer: shop, audience, onAudit });
    const { get } = await serve();
    expect((await get(cookies('a.b'))).status).toBe(401);
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });

  it('stands before Fastify, too', async () => {
    const app = fastify({ serverFactory: (handler) => createServer(issuer.shield(handler)) });
    app.get('/', async () => 'the app');
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    expect((await fetch(`${url}/flags/grant`)).status).toBe(401);
    expect(await (await fetch(url)).text()).toBe('the app');
    await app.close();
  });

  it('T16, T43: tells the log of twenty refusals a second, and of how many more there were', async () => {
    const { url } = await serve();
    await pipeline(
      url,
      Array.from({ length: 500 }, (_, index) => cookies(`${index}.x`)),
    );
    expect(events).toHaveLength(20);
    vi.advanceTimersByTime(1000);
    await pipeline(url, [cookies('a.b')]);
    expect(events.at(-1)).toEqual({ name: 'authz_fail', code: 'HAL-501', audience, untold: 480 });
  });
});
