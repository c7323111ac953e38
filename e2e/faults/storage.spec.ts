import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import * as fc from 'fast-check';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';
import { grantTester } from './grantTester.ts';
import { isLong } from './isLong.ts';
import { openVisit } from './Visit.ts';

test('F39: where reading the storage throws, values and overrides last for the page, with a warning each', async ({
  server,
  visit,
  context,
}) => {
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  server.reply = goodAnswer(1);
  const { page, see, refresh, pass, warnings } = await visit({ access: 'open' });
  await expect.poll(see).toBe('ann 1');
  for (let turn = 2; turn < 6; turn++) {
    server.reply = goodAnswer(turn);
    await refresh();
    await expect.poll(see).toBe(`ann ${turn}`);
  }
  expect(warnings).toEqual(['HAL-405']);
  for (const turn of [1_000, 1_001]) {
    await page.evaluate((value) => faultPage.force(value, 'browser'), turn);
    await pass(1_000);
    await expect.poll(() => see('turn')).toBe(String(turn));
  }
  expect(new Set(warnings)).toEqual(new Set(['HAL-405', 'HAL-302']));
});

test('F40: where the storage is full, what it had stays, and the page has what is new', async ({
  server,
  visit,
}) => {
  server.reply = goodAnswer(1);
  const { page, see, refresh, pass, warnings } = await visit({ access: 'open' });
  await page.evaluate(() => faultPage.force(1_000, 'browser'));
  await pass(1_000);
  const foreign = await fill(page);
  const before = await ownEntries(page);
  expect(before).toContain('ann 1');
  expect(before).toContain('1000');
  for (let turn = 2; turn < 5; turn++) {
    server.reply = goodAnswer(turn, { metadata: { padding: 'x'.repeat(10_000) } });
    await refresh();
  }
  await page.evaluate(() => faultPage.force(123_456_789_012, 'browser'));
  await pass(30_000);
  await expect.poll(see).toBe('ann 4');
  await expect.poll(() => see('turn')).toBe('123456789012');
  expect(await ownEntries(page)).toBe(before);
  expect(warnings.toSorted()).toEqual(['HAL-302', 'HAL-405']);
  // What the app itself keeps there is not ours to remove.
  expect(await page.evaluate((key) => localStorage.getItem(key)?.length, 'app')).toBe(foreign);
  expect(server.requests).toHaveLength(4);
});

/** Fills what is left of 5 MB to the last character, as an app may. */
function fill(page: Page): Promise<number> {
  return page.evaluate(() => {
    let text = '';
    for (let more = 2 ** 22; more >= 1; more = Math.floor(more / 2)) {
      try {
        localStorage.setItem('app', text + 'x'.repeat(more));
        text += 'x'.repeat(more);
      } catch {
        // Half as much may fit.
      }
    }
    return text.length;
  });
}

function ownEntries(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('halyard:'))),
  );
}

const corruptions = isLong ? 10_000 : 300;

test(
  `F41: ${corruptions} kinds of corrupt entries are nobody’s values, and written over`,
  { tag: '@long' },
  async ({ server, visit }) => {
    test.setTimeout(isLong ? 600_000 : 60_000);
    server.reply = goodAnswer(1);
    const { page, warnings } = await visit({ access: 'open' });
    await page.evaluate(() => faultPage.force(1_000, 'browser'));
    await page.clock.runFor(1_000);
    const stored = await page.evaluate(() => Object.entries(localStorage));
    expect(stored.length).toBeGreaterThan(1);
    const texts = fc.sample(corruptionsOf(stored.map(([, text]) => text)), {
      numRuns: corruptions,
      seed: 41,
    });
    await server.refuse();
    const seen = await page.evaluate(showEach, { keys: stored.map(([key]) => key), texts });
    // Whole or not at all: what was stored, or the default.
    expect(new Set(seen)).toEqual(new Set(['ann 1', 'default']));
    expect(warnings.filter((code) => !['HAL-403', 'HAL-301', 'HAL-405'].includes(code))).toEqual([]);
    await server.recover(goodAnswer(2));
    expect(await page.evaluate(() => Object.keys({}.constructor.prototype as object))).toEqual([]);
  },
);

/** Cut, changed, and invented texts, and some whole ones among them. */
function corruptionsOf(texts: readonly string[]): fc.Arbitrary<string> {
  const whole = fc.constantFrom(...texts);
  return fc.oneof(
    { weight: 1, arbitrary: whole },
    fc.tuple(whole, fc.nat(2_000)).map(([text, at]) => text.slice(0, at % text.length)),
    fc
      .tuple(whole, fc.nat(2_000), fc.string({ maxLength: 3 }))
      .map(([text, at, odd]) => text.slice(0, at % text.length) + odd + text.slice((at % text.length) + 1))
      // A changed value is a value: what a script of this origin writes can only be told from ours by its form.
      .filter((text) => text.includes('"ann 1"') || !isJson(text)),
    fc.json({ maxDepth: 4 }),
    fc.string({ unit: 'binary' }),
  );
}

function isJson(text: string): boolean {
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}

/** What a new store has of each text in the storage, while the backend is away. In the page. */
function showEach({ keys, texts }: { keys: readonly string[]; texts: readonly string[] }): string[] {
  return texts.map((text) => {
    for (const key of keys) localStorage.setItem(key, text);
    const store = faultPage.createStore();
    const stop = store.start();
    const { value } = store.evaluate('poisoned');
    stop();
    return typeof value === 'string' && value.startsWith('ann') ? value : String(value);
  });
}

test('F41: what a later version has stored is left alone', async ({ server, visit }) => {
  server.reply = goodAnswer(1);
  const first = await visit();
  // Each version has a key of its own.
  const [key, later] = await first.page.evaluate(() => {
    const [name = ''] = Object.keys(localStorage);
    localStorage.setItem(name.replace(/v1$/, 'v2'), 'of another time');
    return [name, name.replace(/v1$/, 'v2')];
  });
  expect(later).not.toBe(key);
  await first.page.close();
  server.reply = goodAnswer(2);
  const { page, see, refresh } = await visit();
  await expect.poll(see).toBe('ann 2');
  server.reply = goodAnswer(3);
  await refresh();
  await expect.poll(see).toBe('ann 3');
  expect(await page.evaluate((name) => localStorage.getItem(name), later)).toBe('of another time');
});

test('F42: with cookies and storage blocked by the browser, flags work, and overrides last for the page', async ({
  server,
  pagesUrl: url,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'halyard-blocked-'));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, chromiumLaunchOptions());
  try {
    server.reply = goodAnswer(1);
    const { page, see } = await openVisit(await context.newPage(), {
      subject: 'ann',
      server: server.url,
      url,
      access: 'open',
    });
    await expect(page.evaluate(() => localStorage.length)).rejects.toThrow('denied');
    await expect.poll(see).toBe('ann 1');
    await page.evaluate(() => faultPage.force(1_000, 'browser'));
    await expect.poll(() => see('turn')).toBe('1000');
    await page.reload();
    await expect.poll(() => see('turn')).toBe('1');
    // Nobody is a tester here: a grant is a cookie.
    const access = await grantTester(context, url);
    const tester = await openVisit(await context.newPage(), {
      subject: 'ann',
      server: server.url,
      url,
      access,
    });
    await expect.poll(() => tester.see()).toBe('ann 1');
    await tester.page.evaluate(() => faultPage.force(1_000, 'tab'));
    expect(await tester.see('turn')).toBe('1');
    expect(await tester.page.evaluate(() => faultPage.store.access?.state)).toBe('none');
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('F42: a private window is a visit like any other, and leaves nothing behind', async ({
  server,
  visit,
  browser,
  pagesUrl: url,
}) => {
  server.reply = goodAnswer(1);
  await visit();
  // Each of Playwright's contexts is off the record.
  const window = await browser.newContext();
  await server.refuse();
  const { see, page } = await openVisit(await window.newPage(), { subject: 'ann', server: server.url, url });
  await expect.poll(see).toBe('default');
  await server.recover(goodAnswer(1));
  await page.evaluate(() => faultPage.store.source?.refresh?.());
  await expect.poll(see).toBe('ann 1');
  await window.close();
});
