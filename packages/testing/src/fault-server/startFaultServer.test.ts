// @vitest-environment node
import { describe, expect, it, onTestFinished } from 'vitest';
import { faults } from './faults.ts';
import type { FaultServer } from './FaultServer.ts';
import * as replies from './replies.ts';
import { startFaultServer } from './startFaultServer.ts';

async function start(): Promise<FaultServer> {
  const server = await startFaultServer();
  onTestFinished(server.stop);
  return server;
}

function ask({ url }: FaultServer, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/ofrep/v1/evaluate/flags?a=1`, {
    method: 'POST',
    headers,
    body: '{"context":{"targetingKey":"ann"}}',
    redirect: 'error',
  });
}

/** What a client has of a fault within three seconds: its status and text, or that there is no whole answer. */
async function outcomeOf(server: FaultServer): Promise<string> {
  // A race, and no signal: Node 20 forgets, once it has collected garbage, that one ends a body.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, 3_000, 'no answer');
  });
  const answer = ask(server).then(async (response) => {
    const asks = response.headers.has('Retry-After') ? ' Retry-After' : '';
    return `${response.status} ${(await response.text()).slice(0, 100)}${asks}`;
  });
  const outcome = await Promise.race([answer.catch(() => 'no answer'), patience]);
  clearTimeout(timer);
  return outcome;
}

describe('a fault server', () => {
  it('answers 500 until it is told what to answer, and keeps a record', async () => {
    const server = await start();
    expect((await ask(server)).status).toBe(500);
    server.reply = replies.flags({ a: 1 });
    const response = await ask(server, { 'X-API-Key': 'key' });
    expect(await response.json()).toEqual({ flags: [{ key: 'a', value: 1, reason: 'STATIC' }] });
    expect(server.requests).toMatchObject([
      { context: { targetingKey: 'ann' } },
      { path: '/ofrep/v1/evaluate/flags', query: { a: '1' }, headers: { 'x-api-key': 'key' } },
    ]);
  });

  it('lets pages of any origin ask, and does not count how a browser asks whether it may', async () => {
    const server = await start();
    const preflight = await fetch(server.url, {
      method: 'OPTIONS',
      headers: { Origin: 'http://shop.test', 'Access-Control-Request-Headers': 'content-type,x-api-key' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('http://shop.test');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('content-type,x-api-key');
    expect(server.requests).toEqual([]);
  });

  it('answers 304 to who names the tag of what is known', async () => {
    const server = await start();
    server.reply = replies.tagged('"1"', { a: 1 });
    const first = await ask(server);
    expect(first.headers.get('ETag')).toBe('"1"');
    expect((await ask(server, { 'If-None-Match': '"1"' })).status).toBe(304);
    expect((await ask(server, { 'If-None-Match': '"2"' })).status).toBe(200);
  });

  it('sends events to all who follow its stream, and cuts them', async () => {
    const server = await start();
    const { body } = await fetch(`${server.url}/stream`);
    expect(server.openStreams()).toBe(1);
    server.send('{"type":"refetchEvaluation"}');
    let text = '';
    const cut = (async () => {
      for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += part;
        if (text.includes('refetch')) server.cutStreams();
      }
    })();
    await expect(cut).rejects.toThrow('terminated');
    expect(text).toBe(': hello\n\ndata: {"type":"refetchEvaluation"}\n\n');
    await expect.poll(server.openStreams).toBe(0);
    expect(server.requests).toEqual([]);
  });

  it('has the same address after an outage', async () => {
    const server = await start();
    await server.play({ reply: 'refuse' });
    expect(await outcomeOf(server)).toBe('no answer');
    await server.recover(replies.flags({}));
    expect(await outcomeOf(server)).toBe('200 {"flags":[]}');
  });

  it.each(faults)('$row: $title', async ({ reply, hangs, meaning, retryAfter }) => {
    const server = await start();
    await server.play({ reply });
    const outcome = await outcomeOf(server);
    expect(outcome).toMatch(hangs ? /^no answer/ : outcomes[meaning]);
    // No client may take this for an answer: the status forbids it, or the body does.
    expect(outcome).not.toMatch(/^200 {"flags":\[\]/);
    expect(outcome.includes(' Retry-After')).toBe(retryAfter !== undefined);
    expect(server.requests).toHaveLength(reply === 'refuse' ? 0 : 1);
  });
});

const outcomes = { outage: /^(no answer|[2345]\d\d)/, mistake: /^4/, refusal: /^40[13]/ };
