/* oxlint-disable typescript/unbound-method -- what runs in a page brings along all it needs, and looks at storage and prototypes as they are. */
import { signInAsStaff } from '../shop.ts';
import { expect, test } from '../test.ts';
import { flagValues } from './flagValues.ts';
import { linkSpellings } from './linkSpellings.ts';

/** Every fiftieth in the gate, all of them when HALYARD_LONG is set. */
const isLong = process.env['HALYARD_LONG'] === '1';
const opened = linkSpellings.filter((_, index) => isLong || index % 50 === 0);

/** What only testers load. */
const testersChunks = /\/assets\/(startGuard|watchGrant|openPanel|flagDescriptions)/;

test(`T2: ${opened.length} spellings of a link change nothing for a customer, load nothing and store nothing`, async ({
  page,
  playground,
}) => {
  test.setTimeout(isLong ? 2_400_000 : 120_000);
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.addInitScript(() => {
    const written: string[] = [];
    Object.defineProperty(window, 'writtenKeys', { value: written });
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      written.push(key);
      setItem.call(this, key, value);
    };
  });
  await page.goto(`${playground.shopUrl}/shop`);
  const real = await flagValues(page);
  expect(Object.keys(real).length).toBeGreaterThan(8);
  for (const spelling of opened) {
    await page.goto('about:blank');
    await page.goto(`${playground.shopUrl}/shop${spelling}`);
    expect(await flagValues(page), spelling).toEqual(real);
    const written = await page.evaluate(() => (window as unknown as { writtenKeys: string[] }).writtenKeys);
    expect(
      written.filter((key) => /overrides|grant|proposal/.test(key)),
      spelling,
    ).toEqual([]);
  }
  expect(requested.filter((url) => testersChunks.test(url))).toEqual([]);
  expect(requested.filter((url) => new URL(url).pathname === '/flags/grant')).toEqual([]);
});

test('T3: a link forces nothing for a tester either, and stores nothing, before anybody has applied it', async ({
  page,
  playground,
}) => {
  await signInAsStaff(page, playground);
  await page.goto(`${playground.shopUrl}/shop`);
  await expect(page.getByRole('button', { name: /^Flags/ })).toBeVisible();
  const real = await flagValues(page);
  for (const search of ['?flags=new-checkout,disable-payments', '?features=new-checkout:on,foo:nonsense']) {
    for (const visit of ['first', 'second']) {
      await page.goto('about:blank');
      await page.goto(`${playground.shopUrl}/shop${search}`);
      await expect(page.getByRole('button', { name: /^Flags/ })).toBeVisible();
      expect(await flagValues(page), `${search}, ${visit} visit`).toEqual(real);
      const stored = await page.evaluate(() => [
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
      ]);
      expect(stored.filter((key) => key.includes('overrides'))).toEqual([]);
    }
  }
});
