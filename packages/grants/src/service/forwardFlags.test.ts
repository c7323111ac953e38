// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import { ann, audience, cookiesOf, publicKey, read } from '../testing/requests.ts';
import { serveNode, type NodeServer } from '../testing/serveNode.ts';
import { fetchWithFlags } from './fetchWithFlags.ts';
import { flagOverrides } from './flagOverrides.ts';
import { flags } from './flags.ts';
import { forwardFlags } from './forwardFlags.ts';
import { noteAnswer } from './noteAnswer.ts';

const list = 'new-nav, banner=%7B%22text%22%3A%22a%2C%20b%22%7D';
const overrides = flagOverrides({ service: 'cart', audience, publicKey });

/** What headers take on the wire. */
const sizeOf = (sent: Readonly<Record<string, string>> = {}) =>
  Object.entries(sent).reduce((sum, [name, value]) => sum + `${name}: ${value}\r\n`.length, 0);

/** Runs `work` while a tester's request, or a customer's, is being answered. */
async function during<Result>(
  work: (request: Request) => Result | Promise<Result>,
  headers: Record<string, string> = { cookie: cookiesOf(ann), 'flag-overrides': list },
) {
  const results: Result[] = [];
  const response = await overrides(new Request('https://shop.example/', { headers }), async (request) => {
    results.push(await work(request));
    return new Response();
  });
  return { result: results[0], report: response.headers.get('flag-overrides-applied') };
}

describe('forwardFlags', () => {
  it('hands on what was verified, and nothing of a customer’s', async () => {
    const tester = await during((request) => forwardFlags(request));
    expect(tester.result).toEqual({ 'Flag-Overrides': list, 'Flag-Grant': ann.token });
    const customer = await during((request) => forwardFlags(request), { 'flag-overrides': list });
    expect(customer.result).toEqual({});
    expect(forwardFlags(new Request('https://shop.example/'))).toEqual({});
  });

  it('writes two members of baggage beside the others, which a service reads only when told to', async () => {
    const foreign = 'userId=7;p=1, flag-grant=forged';
    const { result } = await during((request) => forwardFlags(request, { baggage: foreign }));
    const members = (result?.['baggage'] ?? '').split(',');
    expect(members.map((member) => member.split('=')[0])).toEqual(['userId', 'flag-overrides', 'flag-grant']);
    const behindEdge = true;
    const told = await read({ ...result }, { behindEdge, baggage: true });
    expect(told.forced).toEqual({ 'new-nav': true, banner: { text: 'a, b' } });
    expect((await read({ ...result }, { behindEdge })).forced).toEqual({});
  });

  it('stays within 1,100 bytes of headers and 1,200 of baggage with 20 flags of 25 characters', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `flag-${index}`.padEnd(25, 'x'));
    const headers = { cookie: cookiesOf(ann), 'flag-overrides': keys.join(', ') };
    const plain = await during((request) => forwardFlags(request), headers);
    const baggage = await during((request) => forwardFlags(request, { baggage: '' }), headers);
    expect(plain.result?.['Flag-Overrides']?.split(', ')).toEqual(keys);
    expect(decodeURIComponent(baggage.result?.['baggage'] ?? '')).toContain(keys.at(-1));
    expect(sizeOf(plain.result)).toBeGreaterThan(500);
    expect(sizeOf(plain.result)).toBeLessThanOrEqual(1100);
    expect(sizeOf(baggage.result)).toBeGreaterThan(500);
    expect(sizeOf(baggage.result)).toBeLessThanOrEqual(1200);
  });
});

describe('fetchWithFlags', () => {
  const servers: NodeServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  /** A service that notes what it was sent. */
  async function service(answer: Record<string, string> = {}, status = 200) {
    const got: Record<string, string | string[] | undefined>[] = [];
    const server = await serveNode((request, response) => {
      got.push(request.headers);
      response.writeHead(status, answer).end('{}');
    });
    servers.push(server);
    return { url: server.url, got };
  }

  it('tells services of ours, and adds what they answered to the report', async () => {
    const stock = await service({ 'Flag-Overrides-Applied': 'stock;new-nav=applied' });
    const { report } = await during(async (request) => {
      flags.isOn('new-nav', request);
      await fetchWithFlags(request, { origins: [stock.url] })(`${stock.url}/items`, {
        headers: { 'x-own': '1' },
      });
    });
    expect(stock.got[0]).toMatchObject({ 'flag-overrides': list, 'flag-grant': ann.token, 'x-own': '1' });
    expect(report).toBe('cart;new-nav=applied, stock;new-nav=applied');
  });

  it('T35: tells third parties nothing, though the request’s own headers and baggage are passed on', async () => {
    const stripe = await service();
    const own = { 'flag-overrides': list, 'Flag-Grant': ann.token, baggage: `flag-grant=${ann.token},id=7` };
    await during((request) => fetchWithFlags(request, { origins: [] })(stripe.url, { headers: own }));
    await during((request) =>
      fetchWithFlags(request, { origins: [] })(new Request(stripe.url, { headers: own })),
    );
    expect(stripe.got).toHaveLength(2);
    for (const headers of stripe.got) {
      expect(Object.keys(headers).filter((name) => name.startsWith('flag-'))).toEqual([]);
      expect(headers['baggage']).toBe('id=7');
      expect(JSON.stringify(headers)).not.toContain(ann.token);
    }
  });

  it('follows no redirect with a grant', async () => {
    const stranger = await service();
    const moved = await service({ Location: stranger.url }, 307);
    const call = during((request) => fetchWithFlags(request, { origins: [moved.url] })(moved.url));
    await expect(call).rejects.toThrow(/fetch failed/);
    expect(stranger.got).toEqual([]);
  });

  it('leaves a customer’s calls as they are, redirects included', async () => {
    const stock = await service();
    const moved = await service({ Location: stock.url }, 307);
    await during((request) => fetchWithFlags(request, { origins: [moved.url, stock.url] })(moved.url), {});
    expect(stock.got).toHaveLength(1);
    expect(stock.got[0]).not.toHaveProperty('flag-overrides');
  });

  it('is not needed for the report: noteAnswer takes any response', async () => {
    const { report } = await during((request) =>
      noteAnswer(request, { headers: new Headers({ 'Flag-Overrides-Applied': 'stock;new-nav=locked' }) }),
    );
    expect(report).toBe('cart, stock;new-nav=locked');
  });
});
