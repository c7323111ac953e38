import { boolean, defineFlags } from '@halyard/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStoryInstance } from './createStoryInstance.ts';
import { flagsControls } from './FlagsControls.ts';

const flags = defineFlags({ banner: boolean({ default: false }), checkout: boolean({ default: false }) });

function open() {
  const instance = createStoryInstance(flags, new Map([['banner', { value: true, reason: 'STATIC' }]]));
  instance.store.start();
  return { store: instance.store, controls: flagsControls(() => instance) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('context.flags', () => {
  it('SB13: sets, simulates and takes back, one flag or all', () => {
    const { store, controls } = open();
    controls.set('banner', false);
    controls.simulate('checkout', 'error');
    expect(store.evaluate('banner').value).toBe(false);
    expect(store.evaluate('checkout').errorCode).toBe('GENERAL');
    controls.reset('checkout');
    expect(store.evaluate('checkout').errorCode).toBe('FLAG_NOT_FOUND');
    controls.reset();
    expect(store.evaluate('banner').value).toBe(true);
    expect(controls.reads()).toEqual(['banner', 'checkout']);
  });

  it('SB13: is ready once no flag that was read is pending', async () => {
    const { store, controls } = open();
    controls.simulate('banner', 'pending');
    store.evaluate('banner');
    const ready = controls.ready();
    controls.set('banner', false);
    await expect(ready).resolves.toBeUndefined();
  });

  it('says which flags stay pending', async () => {
    const { store, controls } = open();
    controls.simulate('banner', 'pending');
    store.evaluate('banner');
    const failure = controls.ready().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await failure).toMatchObject({
      code: 'HAL-602',
      message: expect.stringContaining('banner') as string,
    });
  });

  it('says when the story is not on the screen', () => {
    expect(() => flagsControls(() => undefined).reads()).toThrow('HAL-601');
  });
});
