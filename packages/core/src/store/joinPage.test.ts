import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { version } from '../version.ts';

const name = Symbol.for('@halyard/stores');
type Page = { [name]?: Set<unknown> };

/** Another copy of the library, as another bundle of the page brings one. */
async function anotherCopy() {
  vi.resetModules();
  return (await import('./createFlagStore.ts')).createFlagStore;
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
  Reflect.deleteProperty(globalThis, name);
  vi.restoreAllMocks();
});

const onPage = () => [...((globalThis as Page)[name] ?? [])];

describe('the stores of a page', () => {
  it('are found between their first start and their last stop', async () => {
    const createFlagStore = await anotherCopy();
    const [first, second] = [createFlagStore(), createFlagStore()];
    expect(Reflect.has(globalThis, name)).toBe(false);
    const undos = [first.start(), first.start(), second.start()];
    expect(onPage()).toEqual([first, second]);
    undos[0]?.();
    expect(onPage()).toEqual([first, second]);
    undos[1]?.();
    expect(onPage()).toEqual([second]);
    expect(Object.getOwnPropertyDescriptor(globalThis, name)).toMatchObject({ enumerable: false });
    expect(console.warn).not.toHaveBeenCalled();
  });

  it('do not join where there is no page', async () => {
    const createFlagStore = await anotherCopy();
    const page = Object.getOwnPropertyDescriptor(globalThis, 'document');
    Reflect.deleteProperty(globalThis, 'document');
    try {
      createFlagStore().start();
    } finally {
      Object.defineProperty(globalThis, 'document', { ...page });
    }
    expect(Reflect.has(globalThis, name)).toBe(false);
  });

  it('do without where the page forbids new globals', async () => {
    vi.spyOn(Reflect, 'defineProperty').mockReturnValue(false);
    const stop = (await anotherCopy())().start();
    expect(Reflect.has(globalThis, name)).toBe(false);
    expect(stop()).toBeUndefined();
  });

  it('may come from several copies of the library, which is said once', async () => {
    const [createFirst, createSecond] = [await anotherCopy(), await anotherCopy()];
    const stores = [createFirst(), createSecond(), createSecond()];
    for (const store of stores) store.start();
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
