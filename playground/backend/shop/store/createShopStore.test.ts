// @vitest-environment node
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShopStore } from './createShopStore.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chandlery-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the store', () => {
  it('has everything that was saved after a restart, and forgets sessions that are over', async () => {
    const file = join(folder, 'shop.json');
    const { state, save } = await createShopStore(file);
    state.carts.set('__proto__', [{ productId: 'enamel-mug', quantity: 1 }]);
    state.sessions.set('over', { kind: 'account', name: 'ann', expiresAt: Date.now() - 1 });
    state.sessions.set('on', { kind: 'account', name: 'ann', expiresAt: Date.now() + 60_000 });
    await save();
    const reopened = await createShopStore(file);
    expect(reopened.state.carts).toEqual(state.carts);
    expect([...reopened.state.sessions.keys()]).toEqual(['on']);
  });

  it('has written every change when its save resolves, however many are saved at once', async () => {
    const file = join(folder, 'shop.json');
    const { state, save } = await createShopStore(file);
    const changes = Array.from({ length: 50 }, async (_, index) => {
      state.carts.set(`cart-${index}`, []);
      await save();
      expect(await readFile(file, 'utf8')).toContain(`"cart-${index}"`);
    });
    await Promise.all(changes);
    expect(await readdir(folder)).toEqual(['shop.json']);
  });

  it('sets a broken file aside instead of overwriting it', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const file = join(folder, 'shop.json');
    await writeFile(file, '{"accounts":[');
    const { state, save } = await createShopStore(file);
    expect(state.accounts.size).toBe(0);
    await save();
    const aside = (await readdir(folder)).find((name) => name.includes('unreadable')) ?? '';
    expect(await readFile(join(folder, aside), 'utf8')).toBe('{"accounts":[');
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
