import { StatsigClient } from '@statsig/js-client';
import { describe, expect, it } from 'vitest';
import { statsig } from './statsig.ts';
import { observe, signal } from './testing/observe.ts';
import { sendJson, serveHttp } from './testing/serveHttp.ts';

describe('Statsig', () => {
  it('is read by names that it hashed, and cannot list them', async () => {
    // DJB2 of "new-checkout", as its server sends it.
    const hashed =
      Array.from('new-checkout').reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 0) >>> 0;
    const gate = {
      name: `${hashed}`,
      value: true,
      rule_id: 'default',
      id_type: 'userID',
      secondary_exposures: [],
    };
    const rest = { has_updates: true, time: 1, hash_used: 'djb2', dynamic_configs: {}, layer_configs: {} };
    const api = await serveHttp(({ response }) =>
      sendJson(response, { ...rest, feature_gates: { [hashed]: gate } }),
    );
    const options = { networkConfig: { api: `${api}/v1` }, disableStorage: true, disableLogging: true };
    const client = new StatsigClient(`client-${api}`, {}, options);
    const { source } = observe(statsig(client));
    expect(await source.start({ targetingKey: 'ann' }, signal)).toBe('READY');
    expect(source.peek('new-checkout')).toEqual({ value: true, reason: 'DEFAULT' });
    expect(client.getFeatureGate('new-checkout', { disableExposureLog: true }).value).toBe(true);
    expect(source.peek('another')).toBe('missing');
    expect(source.lists).toBe('none');
    expect([...(source.keys?.() ?? [])]).toEqual([]);
    await client.shutdown();
  });
});
