import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { version } from '../version.ts';
import { createFlagStore } from './createFlagStore.ts';

const name = Symbol.for('@halyard/stores');
type Page = { [name]?: Set<unknown> };

/** Another copy of the library, as another bundle of the page brings one. */
async function anotherCopy() {
  vi.resetModules();
  return (await import('./joinPage.ts')).joinPage;
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
  Reflect.deleteProperty(globalThis, name);
  vi.restoreAllMocks();
});

const onPage = () => [...((globalThis as Page)[name] ?? [])];

describe('the stores of a page', () => {
  it('are found while they take part', async () => {
    const joinPage = await anotherCopy();
    const [first, second] = [createFlagStore(), createFlagStore()];
    expect(Reflect.has(globalThis, name)).toBe(false);
    const leave = joinPage(first);
    joinPage(second);
    expect(onPage()).toEqual([first, second]);
    leave();
    expect(onPage()).toEqual([second]);
    expect(Object.getOwnPropertyDescriptor(globalThis, name)).toMatchObject({ enumerable: false });
    expect(console.warn).not.toHaveBeenCalled();
  });

  it('do not join where there is no page', async () => {
    const joinPage = await anotherCopy();
    const page = Object.getOwnPropertyDescriptor(globalThis, 'document');
    Reflect.deleteProperty(globalThis, 'document');
    try {
      expect(joinPage(createFlagStore())()).toBeUndefined();
    } finally {
      Object.defineProperty(globalThis, 'document', { ...page });
    }
    expect(Reflect.has(globalThis, name)).toBe(false);
  });

  it('do without where the page forbids new globals', async () => {
    vi.spyOn(Reflect, 'defineProperty').mockReturnValue(false);
    const leave = (await anotherCopy())(createFlagStore());
    expect(Reflect.has(globalThis, name)).toBe(false);
    expect(leave()).toBeUndefined();
  });

  it('may come from several copies of the library, which is said once', async () => {
    const [joinFirst, joinSecond] = [await anotherCopy(), await anotherCopy()];
    const stores = [createFlagStore(), createFlagStore(), createFlagStore()] as const;
    joinFirst(stores[0]);
    joinSecond(stores[1]);
    joinSecond(stores[2]);
    expect(onPage()).toEqual(stores);
    expect(console.warn).toHaveBeenCalledOnce();
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('HAL-106'), version, version);
  });
});

describe('version', () => {
  it('is that of the package', () => {
    const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ version });
  });
});
