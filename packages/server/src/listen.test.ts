// @vitest-environment node
import { connect } from 'node:net';
import { OFREPProvider } from '@openfeature/ofrep-provider';
import { OpenFeature, StandardResolutionReasons } from '@openfeature/server-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEventHub } from './http/createEventHub.ts';
import { listen, type Listening } from './listen.ts';
import { createTestServer, SERVICE_TOKEN, type TestServer } from './testing/createTestServer.ts';
import { readEvent } from './testing/readEvent.ts';

interface SendOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

describe('listen', () => {
  let server: TestServer;
  let listening: Listening;
  const send = (path: string, { headers, ...init }: SendOptions = {}) =>
    fetch(listening.url + path, {
      ...init,
      headers: { Origin: listening.url, 'Content-Type': 'application/json', ...headers },
    });

  beforeAll(async () => {
    server = await createTestServer();
    listening = await listen(server, { port: 0 });
  }, 60_000);

  afterAll(async () => {
    await OpenFeature.close();
    await listening.close();
    await server.close();
  });

  it('binds the loopback address unless told otherwise, and says where', () => {
    expect(listening.url).toBe(`http://127.0.0.1:${listening.port}`);
  });

  it('rejects when the port is taken', async () => {
    await expect(listen(server, { port: listening.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('serves the official OpenFeature client for Node', async () => {
    const provider = new OFREPProvider({
      baseUrl: listening.url,
      headers: [['Authorization', `Bearer ${SERVICE_TOKEN}`]],
    });
    await OpenFeature.setProviderAndWait(provider);
    const client = OpenFeature.getClient();
    const account = { targetingKey: 'ann', accountNumber: 1001 };
    expect(await client.getBooleanDetails('express-delivery', false, account)).toMatchObject({
      value: true,
      variant: 'on',
      reason: StandardResolutionReasons.TARGETING_MATCH,
      flagMetadata: { strategy: 'lastDigit' },
    });
    expect(await client.getBooleanValue('express-delivery', true, { accountNumber: 1003 })).toBe(false);
    expect(await client.getStringValue('catalog-layout', '', { user: 'testuser1' })).toBe('showcase');
    expect(await client.getNumberValue('products-per-page', 0, account)).toBe(8);
    expect(await client.getObjectValue('announcement', {}, account)).toEqual({ text: '' });
    expect(await client.getBooleanDetails('brand-new', true, account)).toMatchObject({
      value: true,
      errorCode: 'FLAG_NOT_FOUND',
    });
    expect(await client.getNumberDetails('express-delivery', 5, account)).toMatchObject({
      value: 5,
      errorCode: 'TYPE_MISMATCH',
    });
  });

  it('tells a listening page about a change within a second, over a real connection', async () => {
    const page = (await send('/ofrep/v1/stream')).body?.getReader();
    const signedIn = await send('/admin/api/session', {
      method: 'POST',
      body: JSON.stringify({ name: 'harbour', password: 'master-of-flags' }),
    });
    const cookie = signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const answer = await send('/admin/api/flags/streamed', {
      method: 'PATCH',
      headers: { Cookie: cookie, 'If-Match': '"1"' },
      body: JSON.stringify({ enabled: true }),
    });
    expect(answer.status).toBe(200);
    if (!page) throw new Error('The stream has no body.');
    expect((await readEvent(page)).data).toMatchObject({ type: 'refetchEvaluation' });
    await page.cancel();
  });

  it('drops the stream of a page that goes away', async () => {
    const hub = createEventHub();
    const streams = await listen(
      { fetch: (request) => hub.open({ request }), close: () => Promise.resolve() },
      { port: 0 },
    );
    const pages = [new AbortController(), new AbortController()];
    await Promise.all(pages.map(({ signal }) => fetch(streams.url, { signal })));
    expect(hub.size()).toBe(2);
    for (const page of pages) page.abort();
    await expect.poll(() => hub.size(), { timeout: 5000 }).toBe(0);
    await streams.close();
  });

  it('survives requests that are not HTTP as it should be', async () => {
    for (const request of [
      'NONSENSE\r\n\r\n',
      'GET //\\ HTTP/1.1\r\nHost: [\r\n\r\n',
      'POST /ofrep/v1/evaluate/flags HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n{',
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(listening.port, '127.0.0.1', () => socket.end(request));
        socket
          .on('close', () => resolve())
          .on('error', () => undefined)
          .resume();
      });
    }
    expect((await send('/ofrep/v1/evaluate/flags', { method: 'POST', body: '{}' })).status).toBe(200);
  });
});
