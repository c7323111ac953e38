/* oxlint-disable typescript/unbound-method -- what runs in a page brings along all it needs, and looks at storage and prototypes as they are. */
import { expect, test } from '../test.ts';
import { fillSlot, flagValues } from './flagValues.ts';

/** What a page did since it began to load, as the script below counts it. */
interface Costs {
  readonly storage: string[];
  readonly cookieReads: number;
  readonly cookieWrites: number;
  readonly databases: number;
  readonly messages: number;
  readonly globals: string[];
}

function count(): void {
  const costs = { storage: [] as string[], cookieReads: 0, cookieWrites: 0, databases: 0, messages: 0 };
  const before = new Set(Object.keys(window));
  Object.defineProperty(window, 'costs', {
    get: () => ({ ...costs, globals: Object.keys(window).filter((name) => !before.has(name)) }),
  });
  const { getItem, setItem, removeItem } = Storage.prototype;
  Storage.prototype.getItem = function (key) {
    costs.storage.push(key);
    return getItem.call(this, key);
  };
  Storage.prototype.setItem = function (key, value) {
    costs.storage.push(key);
    setItem.call(this, key, value);
  };
  Storage.prototype.removeItem = function (key) {
    costs.storage.push(key);
    removeItem.call(this, key);
  };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get(this: Document) {
      costs.cookieReads += 1;
      return cookie.get?.call(this) as string;
    },
    set(this: Document, value: string) {
      costs.cookieWrites += 1;
      cookie.set?.call(this, value);
    },
  });
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...call) {
    costs.databases += 1;
    return open.apply(this, call);
  };
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    ...call: Parameters<typeof addEventListener>
  ) {
    if (call[0] === 'message' && this === window) costs.messages += 1;
    addEventListener.apply(this, call);
  } as typeof addEventListener;
}

test('T26: overriding costs a customer one look at document.cookie, and nothing else', async ({
  page,
  playground,
}) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.addInitScript(count);
  await page.goto(`${playground.shopUrl}/shop`);
  await flagValues(page);
  await page.getByRole('link', { name: 'Cart' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const costs = await page.evaluate(() => (window as unknown as { costs: Costs }).costs);
  // A source may keep what it was answered; nothing else is looked at.
  expect(
    costs.storage.filter((key) => !/^halyard:(?!.*:(overrides|grant|idle|panel|proposal))/.test(key)),
  ).toEqual([]);
  expect({ ...costs, storage: [] }).toEqual({
    storage: [],
    cookieReads: 1,
    cookieWrites: 0,
    databases: 0,
    messages: 0,
    globals: [],
  });
  expect(requested).not.toContain('/flags/grant');
  expect(
    requested.filter((path) => /startGuard|watchGrant|openPanel|flagDescriptions|jose/.test(path)),
  ).toEqual([]);
  expect(await page.locator('halyard-overlay').count()).toBe(0);
});

test('T26: a script that finds the page’s stores cannot force a flag without a grant', async ({
  page,
  playground,
}) => {
  await page.goto(`${playground.shopUrl}/shop`);
  const real = await flagValues(page);
  await fillSlot(page);
  expect(await flagValues(page)).toEqual(real);
});
