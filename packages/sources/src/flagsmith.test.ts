import { createFlagsmithInstance } from '@flagsmith/flagsmith';
import { boolean, number, string } from '@halyard/core';
import { describe, expect, it, vi } from 'vitest';
import { flagsmith } from './flagsmith.ts';
import { observe, signal } from './testing/observe.ts';
import { sendJson, serveHttp } from './testing/serveHttp.ts';

async function setUp() {
  const flags = [
    {
      enabled: true,
      feature_state_value: 7,
      reason: 'SPLIT; weight=50',
      variant: 'seven',
      feature: { id: 1, name: 'Max Items' },
    },
    { enabled: false, feature_state_value: 'grid', feature: { id: 2, name: 'layout' } },
  ];
  const answer = { identifier: 'ann' };
  const url = await serveHttp(({ response }) => sendJson(response, { ...answer, flags, traits: [] }));
  const client = createFlagsmithInstance();
  await client.init({ environmentID: 'a-key', api: `${url}/`, preventFetch: true, defaultFlags: {} });
  return { client, answer };
}

describe('Flagsmith', () => {
  it('has one key for whether a feature is enabled and for its value, however it is written', async () => {
    const { client } = await setUp();
    const { source } = observe(flagsmith(client));
    await source.start({ targetingKey: 'ann' }, signal);
    expect(source.peek('Max Items', number({ default: 1 }))).toEqual({
      value: 7,
      reason: 'SPLIT',
      variant: 'seven',
    });
    expect(source.peek('max_items', boolean({ default: false }))).toMatchObject({ value: true });
    expect(source.peek('layout', string({ default: 'list' }))).toEqual({
      value: undefined,
      reason: 'DISABLED',
    });
    expect(source.peek('layout', boolean({ default: true }))).toEqual({ value: false, reason: 'DISABLED' });
    expect([...(source.keys?.() ?? [])]).toEqual(['max_items', 'layout']);
  });

  it('is not believed when it answers about somebody else', async () => {
    const { client, answer } = await setUp();
    answer.identifier = 'ben';
    const { source, see, warnings } = observe(flagsmith(client));
    expect(await source.start({ targetingKey: 'ann' }, signal)).toBe('ERROR');
    expect(see('layout')).toBe('failed');
    expect(warnings()).toEqual(['HAL-420']);
  });

  it('is nobody before the app has initialised it', async () => {
    const { source, warnings } = observe(flagsmith(createFlagsmithInstance()));
    expect(await source.start({ targetingKey: 'ann' }, signal)).toBe('ERROR');
    expect(warnings()).toEqual(['HAL-420']);
  });

  it('calls the trigger that was there and one that comes later, and gives it back', async () => {
    const [before, later] = [vi.fn(), vi.fn()];
    const { client } = await setUp();
    Object.assign(client, { _trigger: before });
    const { source, changes } = observe(flagsmith(client));
    await source.start({ targetingKey: 'ann' }, signal);
    expect(before).toHaveBeenCalledTimes(1);
    Object.assign(client, { _trigger: later });
    await client.getFlags();
    expect(later).toHaveBeenCalledTimes(1);
    expect(changes).toHaveLength(1);
    source.stop();
    expect(client).toMatchObject({ _trigger: later });
  });
});
