// @vitest-environment node
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ofrep } from './ofrep.ts';
import { observe, signal } from './testing/observe.ts';
import * as replies from './testing/replies.ts';
import { startFaultServer, type Reply } from './testing/startFaultServer.ts';

const ann = { targetingKey: 'ann', plan: 'pro' };
const headers = () => Promise.resolve({ Authorization: 'Bearer token' });

interface Fault {
  readonly title: string;
  readonly reply: Reply;
  readonly status?: string;
  /** Default 1,500 ms. */
  readonly timeout?: number;
  readonly code: string;
}

/** Collects all the time what nobody holds: Node 20 has forgotten then which signal ends a request. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const timer = setInterval(collect, 20);
  onTestFinished(() => clearInterval(timer));
}

const good = new TextEncoder().encode('{"flags":[{"key":"a","value":true}]}');
const body =
  (bytes: readonly number[]): Reply =>
  (response) =>
    response.writeHead(200).end(Uint8Array.from(bytes));

const faults: Fault[] = [
  { title: 'a reset connection', reply: replies.reset, code: 'HAL-403' },
  { title: 'a connection cut in the middle of the body', reply: replies.cutInTheMiddle, code: 'HAL-403' },
  { title: 'silence', reply: replies.hang, code: 'HAL-403' },
  { title: 'silence after the headers', reply: replies.headersThenSilence, code: 'HAL-403' },
  { title: 'a byte now and then', reply: replies.drip, code: 'HAL-403' },
  { title: 'a body that ends too early', reply: replies.truncated, code: 'HAL-401' },
  { title: 'a web page', reply: replies.status(200, {}, '<!doctype html>'), code: 'HAL-401' },
  { title: 'an empty body', reply: replies.status(200), code: 'HAL-401' },
  { title: '204', reply: replies.status(204), code: 'HAL-401' },
  { title: '202 with {}', reply: replies.status(202, {}, '{}'), code: 'HAL-401' },
  { title: 'null', reply: replies.json(null), code: 'HAL-401' },
  { title: 'a list', reply: replies.json([]), code: 'HAL-401' },
  { title: 'a string', reply: replies.json('flags'), code: 'HAL-401' },
  { title: 'a number', reply: replies.json(1), code: 'HAL-401' },
  { title: 'flags: null', reply: replies.json({ flags: null }), code: 'HAL-401' },
  { title: 'flags as an object', reply: replies.json({ flags: { a: true } }), code: 'HAL-401' },
  {
    title: 'no UTF-8 in the middle',
    reply: body([...good.slice(0, 15), 0xff, 0xc3, ...good.slice(15)]),
    code: 'HAL-401',
  },
  { title: 'no UTF-8 at the end', reply: body([...good, 0xc3]), code: 'HAL-401' },
  { title: '200,000 levels', reply: replies.status(200, {}, '['.repeat(200_000)), code: 'HAL-401' },
  {
    title: 'more than 8 MiB',
    reply: replies.flags({ a: 'x'.repeat(9 * 2 ** 20) }),
    timeout: 15_000,
    code: 'HAL-401',
  },
  {
    title: 'more than 20,000 flags',
    reply: replies.json({ flags: Array.from({ length: 20_001 }, () => 0) }),
    code: 'HAL-401',
  },
  { title: '304 though nothing is known', reply: replies.status(304), code: 'HAL-401' },
  { title: '400', reply: replies.status(400, {}, '{"errorCode":"INVALID_CONTEXT"}'), code: 'HAL-401' },
  { title: '404', reply: replies.status(404), code: 'HAL-401' },
  { title: '401', reply: replies.status(401), status: 'FATAL', code: 'HAL-402' },
  { title: '403', reply: replies.status(403), status: 'FATAL', code: 'HAL-402' },
  { title: '429', reply: replies.status(429), code: 'HAL-403' },
  { title: '500', reply: replies.status(500), code: 'HAL-403' },
  { title: '503', reply: replies.status(503, { 'Retry-After': '1' }), code: 'HAL-403' },
  { title: 'a redirect', reply: replies.status(302, { Location: '/elsewhere' }), code: 'HAL-403' },
];

describe('a first request', () => {
  it.each(faults)(
    'that meets $title leaves the flags failed, not missing',
    async ({ reply, status, code, timeout = 1_500 }) => {
      const server = await startFaultServer();
      server.reply = reply;
      const { source, see, warnings } = observe(ofrep({ baseUrl: server.url, timeout }));
      expect(await source.start(ann, signal)).toBe(status ?? 'ERROR');
      expect(see('a')).toBe('failed');
      expect([...(source.keys?.() ?? [])]).toEqual([]);
      expect(warnings()).toEqual([code]);
      expect(server.requests).toHaveLength(1);
    },
  );

  it('that is refused leaves the flags failed', async () => {
    const server = await startFaultServer();
    await server.refuse();
    const { source, see, warnings } = observe(ofrep({ baseUrl: server.url }));
    expect(await source.start(ann, signal)).toBe('ERROR');
    expect(see('a')).toBe('failed');
    expect(warnings()).toEqual(['HAL-403']);
  });

  it('that is answered a byte at a time is given up in time, whatever was collected meanwhile', async () => {
    const server = await startFaultServer();
    server.reply = replies.drip;
    collectGarbage();
    const { source, warnings } = observe(ofrep({ baseUrl: server.url, timeout: 1_500 }));
    expect(await source.start(ann, signal)).toBe('ERROR');
    await expect.poll(server.openRequests).toBe(0);
    expect(warnings()).toEqual(['HAL-403']);
  });

  it('asks for all flags of the context, with the given headers', async () => {
    const server = await startFaultServer();
    server.reply = replies.flags({ a: true });
    const { source, see } = observe(ofrep({ baseUrl: `${server.url}/`, headers }));
    expect(see('a')).toBe('pending');
    expect(await source.start(ann, signal)).toBe('READY');
    expect(see('a')).toBe(true);
    expect(see('b')).toBe('missing');
    expect(server.requests).toMatchObject([
      {
        path: '/ofrep/v1/evaluate/flags',
        query: {},
        context: ann,
        headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
      },
    ]);
    expect(server.requests[0]?.headers).not.toHaveProperty('if-none-match');
  });

  it('takes a body that begins with a byte order mark', async () => {
    const server = await startFaultServer();
    server.reply = body([0xef, 0xbb, 0xbf, ...good]);
    const { source, see } = observe(ofrep({ baseUrl: server.url }));
    expect(await source.start(ann, signal)).toBe('READY');
    expect(see('a')).toBe(true);
  });

  it('settles after 3 s, and takes the answer when it comes', async () => {
    const server = await startFaultServer();
    server.reply = replies.late(3_600, replies.flags({ a: true }));
    const { source, see, changes } = observe(ofrep({ baseUrl: server.url }));
    const before = Date.now();
    expect(await source.start(ann, signal)).toBe('ERROR');
    expect(Date.now() - before).toBeGreaterThan(2_900);
    expect(see('a')).toBe('failed');
    await expect.poll(() => changes, { timeout: 5_000 }).toEqual([{ subject: 'ann', status: 'READY' }]);
    expect(see('a')).toBe(true);
    expect(server.requests).toHaveLength(1);
  });
});
