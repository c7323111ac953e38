// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boolean } from '../catalog/boolean.ts';
import { fakeSource } from '../testing/fakeSource.ts';
import { createFlagStore } from './createFlagStore.ts';

const create = (options = {}) => {
  const store = createFlagStore({ source: fakeSource({ known: true }), ...options });
  return { store, stop: store.start() };
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('a flag that is neither declared nor at the backend', () => {
  it('is warned of once for each key of a store, with a code', () => {
    const { store, stop } = create();
    for (const key of ['typo', 'typo', 'other', 'known']) store.evaluate(key);
    store.setContext({ plan: 'paid' });
    store.evaluate('typo');
    stop();
    const said = vi.mocked(console.warn).mock.calls.map(([text]) => String(text));
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(
      /^\[halyard\] HAL-108 nobody knows the flag typo .* See docs\/errors\/HAL-108\.md$/,
    );
    expect(said[1]).toContain('the flag other');
  });

  it('is nothing to warn of when it is declared, or when no backend has answered', () => {
    const { store, stop } = create({ flags: { declared: boolean({ default: false }) } });
    store.evaluate('declared');
    stop();
    createFlagStore({ source: { ...fakeSource({}), peek: () => 'pending' } }).evaluate('early');
    createFlagStore().evaluate('alone');
    expect(console.warn).not.toHaveBeenCalled();
  });

  it('is nothing to warn of in production', () => {
    vi.stubEnv('NODE_ENV', 'production');
    const { store, stop } = create();
    store.evaluate('typo');
    stop();
    expect(console.warn).not.toHaveBeenCalled();
  });
});
