// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { fakeFlag } from '../testing/fakeFlag.ts';
import { createAdminApi } from './createAdminApi.ts';

const flag = fakeFlag({ key: 'a b/c', version: 7 });

function answering(body: BodyInit | null, init?: ResponseInit): { fetch: typeof fetch; sent: Request[] } {
  const sent: Request[] = [];
  return {
    sent,
    fetch: (input, options) => {
      sent.push(
        new Request(new URL(input instanceof Request ? input.url : input, 'http://flags.test'), options),
      );
      return Promise.resolve(new Response(body, init));
    },
  };
}

describe('createAdminApi', () => {
  it('names the version it has seen, and sends JSON', async () => {
    const { fetch, sent } = answering(JSON.stringify(flag));
    await createAdminApi({ fetch }).updateFlag(flag, { enabled: true });
    const [request] = sent;
    expect(request?.url).toBe('http://flags.test/admin/api/flags/a%20b%2Fc');
    expect(request?.headers.get('if-match')).toBe('"7"');
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(await request?.json()).toEqual({ enabled: true });
  });

  it('hands over the flag that a 412 brings', async () => {
    const current = { ...flag, version: 8 };
    const { fetch } = answering(JSON.stringify({ error: {}, current }), { status: 412 });
    await expect(createAdminApi({ fetch }).updateFlag(flag, { enabled: true })).rejects.toMatchObject({
      kind: 'conflict',
      current,
    });
  });

  it.each([
    ['<!doctype html><title>Proxy</title>', 200],
    ['', 200],
    ['null', 200],
    ['{"flags":{}}', 200],
    ['{"flags":[{"key":"a"}]}', 200],
    ['{}', 202],
  ])('does not take %j with status %i for flags', async (body, status) => {
    const { fetch } = answering(body, { status });
    await expect(createAdminApi({ fetch }).listFlags()).rejects.toMatchObject({ kind: 'failed' });
  });

  it('does not take an acknowledged request for a change that was made', async () => {
    const { fetch } = answering('{}', { status: 202 });
    await expect(createAdminApi({ fetch }).updateFlag(flag, { enabled: true })).rejects.toMatchObject({
      kind: 'failed',
    });
  });

  it('passes the server’s reason on', async () => {
    const message = 'strategies[0].parameters.digit must be 0 to 9.';
    const { fetch } = answering(JSON.stringify({ error: { code: 'HAL-720', message } }), { status: 422 });
    await expect(createAdminApi({ fetch }).updateFlag(flag, { strategies: [] })).rejects.toMatchObject({
      kind: 'refused',
      message,
    });
  });

  it('says that it does not know what became of a write without an answer', async () => {
    const api = createAdminApi({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    await expect(api.updateFlag(flag, { enabled: true })).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('may or may not'),
    });
  });
});
