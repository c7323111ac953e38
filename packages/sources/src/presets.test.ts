// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { flagd } from './flagd.ts';
import { goFeatureFlag } from './go-feature-flag.ts';
import { observe, signal } from './testing/observe.ts';
import * as replies from './testing/replies.ts';
import { startFaultServer } from './testing/startFaultServer.ts';

const headers = () => ({ Authorization: 'Bearer one' });

describe('a backend that speaks OFREP with an accent', () => {
  it('gets the selector and the headers that change (flagd)', async () => {
    const server = await startFaultServer();
    server.reply = replies.flags({ a: true });
    const { source } = observe(flagd({ baseUrl: server.url, selector: 'flagSetId=shop', headers }));
    expect(source.name).toBe('flagd');
    expect(await source.start({ targetingKey: 'ann' }, signal)).toBe('READY');
    expect(server.requests[0]?.headers).toMatchObject({
      'flagd-selector': 'flagSetId=shop',
      authorization: 'Bearer one',
    });
  });

  it('leaves out what is disabled, which is the default of the code (flagd)', async () => {
    const server = await startFaultServer();
    server.reply = replies.json({ flags: [{ key: 'a', reason: 'DISABLED' }] });
    const { source } = observe(flagd({ baseUrl: server.url }));
    await source.start({ targetingKey: 'ann' }, signal);
    expect(source.peek('a')).toMatchObject({ value: undefined, reason: 'DISABLED' });
  });

  it('gets its key and the list of flags to evaluate, for every context (GO Feature Flag)', async () => {
    const server = await startFaultServer();
    server.reply = replies.flags({ a: true });
    const { source } = observe(goFeatureFlag({ baseUrl: server.url, apiKey: 'a-key', flagList: ['a'] }));
    await source.start({ targetingKey: 'ann' }, signal);
    await source.setContext({ targetingKey: 'ben', plan: 'pro' }, signal);
    expect(server.requests.map(({ context }) => context)).toEqual([
      { targetingKey: 'ann', gofeatureflag: { flagList: ['a'] } },
      { targetingKey: 'ben', plan: 'pro', gofeatureflag: { flagList: ['a'] } },
    ]);
    expect(server.requests[0]?.headers).toMatchObject({ 'x-api-key': 'a-key' });
  });

  it('says null beside an error, and reasons of its own (GO Feature Flag)', async () => {
    const server = await startFaultServer();
    server.reply = replies.json({
      flags: [
        { key: 'a', value: null, reason: 'ERROR', errorCode: 'PARSE_ERROR', variant: 'SdkDefault' },
        { key: 'b', value: 1, reason: 'TARGETING_MATCH_SPLIT', metadata: { a: 1, deep: {} } },
      ],
    });
    const { source } = observe(goFeatureFlag({ baseUrl: server.url }));
    await source.start({ targetingKey: 'ann' }, signal);
    expect(source.peek('a')).toMatchObject({ value: undefined, errorCode: 'PARSE_ERROR' });
    expect(source.peek('b')).toMatchObject({ value: 1, reason: 'TARGETING_MATCH_SPLIT', metadata: { a: 1 } });
  });
});
