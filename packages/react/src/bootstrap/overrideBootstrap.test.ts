import {
  boolean,
  createFlagStore,
  defineFlags,
  oneOf,
  type Bootstrap,
  type Evaluation,
  type JsonValue,
} from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { overrideBootstrap } from './overrideBootstrap.ts';

const flags = defineFlags({
  checkout: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
  payments: boolean({ default: false, overridable: false }),
});
const real = { value: false, reason: 'SPLIT', variant: 'off' };
const locked = { value: false, reason: 'STATIC', metadata: { overridable: false } };
const bootstrap: Bootstrap = {
  targetingKey: 'ann',
  evaluations: new Map<string, Evaluation>([
    ['checkout', real],
    ['theme', { value: 'dark', reason: 'STATIC' }],
    ['killed', locked],
  ]),
};
const force = (overrides: Record<string, JsonValue>) =>
  overrideBootstrap(bootstrap, { flags, overrides: new Map(Object.entries(overrides)) });

describe('overrideBootstrap', () => {
  it('forces what a tester forces, keeps what that hides, and leaves the rest alone', () => {
    expect(force({ checkout: true, layout: 'list' })).toEqual({
      targetingKey: 'ann',
      evaluations: new Map<string, object>([
        ['checkout', { value: true, reason: 'OVERRIDE', original: real }],
        ['theme', { value: 'dark', reason: 'STATIC' }],
        ['killed', locked],
        [
          'layout',
          {
            value: 'list',
            reason: 'OVERRIDE',
            original: { value: 'grid', reason: 'DEFAULT', errorCode: 'FLAG_NOT_FOUND' },
          },
        ],
      ]),
    });
    expect(bootstrap.evaluations.get('checkout')).toBe(real);
  });

  it('is what it was where nothing may be forced', () => {
    expect(force({})).toEqual(bootstrap);
    expect(force({ payments: true, killed: true, layout: 'table', checkout: 'yes', theme: 7 })).toEqual(
      bootstrap,
    );
  });

  it('compares with the real value alone where there is no catalog', () => {
    const overrides = new Map([['theme', 'light']]);
    expect(overrideBootstrap(bootstrap, { overrides }).evaluations.get('theme')).toMatchObject({
      value: 'light',
      original: { value: 'dark' },
    });
  });

  it('is not fooled by names from Object.prototype', () => {
    expect(force({ constructor: true }).evaluations.get('constructor')).toMatchObject({ value: true });
  });

  it('makes a store render what is forced at first, and know what is real', () => {
    const store = createFlagStore({
      flags,
      context: { targetingKey: 'ann' },
      bootstrap: force({ checkout: true }),
    });
    const cell = store.view('ann').flag('checkout');
    expect(cell.initial()).toBe(true);
    expect(cell.value()).toBe(false);
  });
});
