import { GrowthBook } from '@growthbook/growthbook';
import { describe, expect, it, vi } from 'vitest';
import { growthbook } from './growthbook.ts';
import { observe, signal } from './testing/observe.ts';

const experiment = { key: 'checkout-test', variations: ['old', 'new'], weights: [0, 1], hashAttribute: 'id' };
const features = { checkout: { defaultValue: 'old', rules: [experiment] }, plain: { defaultValue: 7 } };

describe('GrowthBook', () => {
  it('hears of an experiment when it is shown, and not when it is read', async () => {
    const onExperimentViewed = vi.fn();
    const { source, see } = observe(growthbook(new GrowthBook({ features }), { onExperimentViewed }));
    await source.start({ targetingKey: 'ann' }, signal);
    expect(source.peek('checkout')).toEqual({ value: 'new', variant: '1', reason: 'SPLIT' });
    expect(see('plain')).toBe(7);
    expect(onExperimentViewed).not.toHaveBeenCalled();
    source.expose?.('checkout', { value: 'new', reason: 'SPLIT' });
    source.expose?.('plain', { value: 7, reason: 'DEFAULT' });
    expect(onExperimentViewed).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ key: 'checkout-test' }),
      expect.objectContaining({ inExperiment: true }),
    );
  });

  it('counts by its own callback once per snapshot, however often a flag is read', async () => {
    const trackingCallback = vi.fn();
    const { source } = observe(growthbook(new GrowthBook({ features, trackingCallback })));
    await source.start({ targetingKey: 'ann' }, signal);
    for (let read = 0; read < 10; read++) source.peek('checkout');
    expect(trackingCallback).toHaveBeenCalledTimes(1);
  });

  it('keeps the renderer that was there, takes one that comes later, and gives it back', async () => {
    const [before, later] = [vi.fn(), vi.fn()];
    const client = new GrowthBook({ features });
    client.setRenderer(before);
    const { source, changes } = observe(growthbook(client));
    await source.start({}, signal);
    before.mockClear();
    await client.setPayload({ features });
    expect(before).toHaveBeenCalledTimes(1);
    client.setRenderer(later);
    await client.setPayload({ features });
    expect(before).toHaveBeenCalledTimes(1);
    expect(later).toHaveBeenCalledTimes(1);
    expect(changes).toHaveLength(2);
    source.stop();
    await client.setPayload({ features });
    expect(later).toHaveBeenCalledTimes(2);
    expect(changes).toHaveLength(2);
  });

  it('keeps the attributes that its client was made with, and none of the former subject', async () => {
    const client = new GrowthBook({ features, attributes: { browser: 'firefox' } });
    const { source } = observe(growthbook(client));
    await source.start({ targetingKey: 'ann', plan: 'pro' }, signal);
    await source.setContext({ targetingKey: 'ben' }, signal);
    expect(client.getAttributes()).toEqual({ browser: 'firefox', id: 'ben' });
  });
});
