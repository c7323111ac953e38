import { boolean, createFlagStore, defineFlags, string, type Bootstrap } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { createTestSource } from '../testing/createTestSource.ts';
import { serializeBootstrap } from './serializeBootstrap.ts';

const flags = defineFlags({ checkout: boolean({ default: false }), headline: string({ default: '' }) });
const context = { targetingKey: 'ann' };

describe('serializeBootstrap', () => {
  it('writes nothing that could end the script element or a line, and loses nothing', () => {
    const hostile = '</script><!--<script>\u2028\u2029&amp;';
    const evaluations = new Map([[hostile, { value: hostile, reason: 'STATIC' }]]);
    const text = serializeBootstrap({ targetingKey: hostile, evaluations });
    expect(text).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual({
      targetingKey: hostile,
      evaluations: { [hostile]: { value: hostile, reason: 'STATIC' } },
    });
  });

  it('writes of a store what it was rendered with: declared flags, and others that were read', () => {
    const source = createTestSource(
      { ann: { checkout: true, theme: 'dark', secret: 1 } },
      { isStatic: true },
    );
    const store = createFlagStore({ flags, source, context });
    store.view('ann').flag('theme').evaluation(true);
    const { targetingKey, evaluations } = JSON.parse(serializeBootstrap(store));
    expect(targetingKey).toBe('ann');
    expect(Object.keys(evaluations)).toEqual(['checkout', 'headline', 'theme']);
    expect(evaluations.checkout).toEqual({ value: true, reason: 'STATIC' });
  });

  it('leaves out what is pending, so that the page waits as the server did', () => {
    const store = createFlagStore({ flags, source: createTestSource({ ann: {} }), context });
    expect(serializeBootstrap(store)).toBe('{"targetingKey":"ann","evaluations":{}}');
  });

  it('writes of a store with a bootstrap that very bootstrap', () => {
    const checkout = {
      value: true,
      reason: 'OVERRIDE',
      original: { value: false, reason: 'SPLIT', variant: 'b' },
    };
    const bootstrap: Bootstrap = { evaluations: new Map([['checkout', checkout]]) };
    const store = createFlagStore({ source: createTestSource({}), bootstrap });
    store.view(undefined).flag('checkout').evaluation(true);
    expect(serializeBootstrap(store)).toBe(serializeBootstrap(bootstrap));
  });
});
