/* oxlint-disable unicorn/consistent-function-scoping, typescript/no-misused-spread, typescript/unbound-method -- what runs in a page brings along all it needs, and looks at storage and prototypes as they are. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fixturePages } from '../buildFixturePages.ts';
import { servePages } from '../servePages.ts';
import { openPanel } from '../shop.ts';
import { expect, test } from '../test.ts';

const isLong = process.env['HALYARD_LONG'] === '1';
const actions = isLong ? 10_000 : 300;
const perRound = 50;
const seed = Number(process.env['HALYARD_SEED'] ?? (isLong ? Date.now() : 1));

/** Runs in the page: does things in the overlay that a tester could do, drawn from a seeded dice. */
function act([count, start]: readonly [count: number, seed: number]): number {
  let state = start;
  const dice = (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % sides;
  };
  const texts = ['', 'layout', '12', '{"text":"a"}', '{', 'true', '<b>', '999999', '\u0000', 'checkout'];
  const write = (element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, text: string) => {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value') ?? {};
    set?.call(element, text);
    for (const type of ['input', 'change'])
      element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  };
  let done = 0;
  for (let index = 0; index < count; index++) {
    const root = document.querySelector('halyard-overlay')?.shadowRoot;
    const found = [
      ...(root?.querySelectorAll<HTMLElement>('button, input, select, textarea, summary') ?? []),
    ];
    const element = found[dice(Math.max(found.length, 1))];
    const target = element ?? document.body;
    const kind = dice(12);
    if (kind === 0) {
      const key = ['Escape', 'Enter', 'ArrowDown', 'ArrowUp', ' ', 'Home', '/'][dice(7)] ?? 'Escape';
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
    } else if (kind === 1) {
      const shortcut = {
        code: 'KeyH',
        key: 'H',
        altKey: true,
        shiftKey: true,
        bubbles: true,
        composed: true,
      };
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...shortcut, cancelable: true }));
    } else if (element instanceof HTMLSelectElement) {
      write(element, element.options[dice(Math.max(element.options.length, 1))]?.value ?? '');
    } else if (element instanceof HTMLTextAreaElement) {
      write(element, texts[dice(texts.length)] ?? '');
    } else if (element instanceof HTMLInputElement && /^(text|search|number|)$/.test(element.type)) {
      write(element, texts[dice(texts.length)] ?? '');
    } else if (!(element instanceof HTMLInputElement && element.type === 'file')) {
      element?.click();
    }
    done += 1;
  }
  return done;
}

/** What an app keeps in a browser, which is none of the overlay’s business. */
async function plant(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of [
        'cart',
        'halyard',
        'flags',
        'halyard-theme',
        'overrides',
        '__proto__',
        'page/overlay',
      ]) {
        storage.setItem(key, `kept \u2028 ${key} “as it is”`);
      }
    }
    document.cookie = 'app=kept; Path=/; SameSite=Lax';
    document.cookie = 'flags=kept; Path=/; SameSite=Lax';
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('app', 1);
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('orders').put('kept', 1),
      );
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve(undefined);
      });
      opening.addEventListener('error', reject);
    });
  });
}

function readForeign(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const ours = /^halyard:/;
    const entries = (storage: Storage) =>
      Object.entries({ ...storage })
        .filter(([key]) => !ours.test(key))
        .map(([key, value]) => `${key}=${value}`)
        .toSorted((one, other) => one.localeCompare(other));
    const orders = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('app', 1);
      opening.addEventListener('error', reject);
      opening.addEventListener('success', () => {
        const reading = opening.result.transaction('orders').objectStore('orders').getAll();
        reading.addEventListener('error', reject);
        reading.addEventListener('success', () => {
          opening.result.close();
          resolve(reading.result);
        });
      });
    });
    return {
      local: entries(localStorage),
      session: entries(sessionStorage),
      cookies: document.cookie.split('; ').filter((cookie) => !cookie.startsWith('__Host-flag-overrides=')),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      orders,
      address: location.href,
    };
  });
}

test(`T40: ${actions} random actions in the overlay ask nobody for anything, and leave alone what is not its own`, async ({
  page,
  playground,
}) => {
  test.setTimeout(isLong ? 1_200_000 : 120_000);
  const stop = await servePages(join(fixturePages, 'overlay'), { url: playground.pagesUrl });
  const asked: string[] = [];
  await page.goto(`${playground.pagesUrl}/`);
  await plant(page);
  const before = await readForeign(page);
  await openPanel(page);
  page.on('request', (request) => {
    const isOwnChunk =
      request.url().startsWith(`${playground.pagesUrl}/assets/`) && request.method() === 'GET';
    if (!isOwnChunk) asked.push(`${request.method()} ${request.url()}`);
  });
  let done = 0;
  for (let round = 0; done < actions; round++) {
    done += await page.evaluate(act, [perRound, seed + round * 7919] as const);
    if (!(await page.getByRole('dialog', { name: 'Flags' }).isVisible())) {
      // It was closed, or was never there: open it for the next round.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('Alt+Shift+KeyH');
    }
  }
  expect(done, `seed ${seed}`).toBe(actions);
  expect(await readForeign(page), `seed ${seed}`).toEqual(before);
  expect(asked, `seed ${seed}`).toEqual([]);
  stop();
});
