/* oxlint-disable unicorn/consistent-function-scoping, typescript/no-misused-spread -- what runs in a page brings along all it needs, and looks at storage and prototypes as they are. */
import { join } from 'node:path';
import { fixturePages } from '../buildFixturePages.ts';
import { servePages } from '../servePages.ts';
import { signInAsAdmin, signInAsStaff } from '../shop.ts';
import { expect, test } from '../test.ts';
import { flagValues } from './flagValues.ts';
import { namedUrl, serveEvil } from './foreignPages.ts';

test('T28: a sibling domain tosses cookies at the shop, and none of them counts', async ({
  page,
  context,
  playground,
}) => {
  const shopUrl = namedUrl(playground.shopUrl, 'shop');
  await page.goto(`${shopUrl}/shop`);
  const real = await flagValues(page);
  const evil = await serveEvil();
  await page.goto(evil.url);
  await page.evaluate(() => {
    const names = ['__Host-flag-grant', '__Host-flag-tester', '__Host-flag-overrides', 'flags_tester'];
    for (const name of names) {
      document.cookie = `${name}=1; Domain=halyard.localhost; Path=/; Secure`;
      document.cookie = `${name}=1; Domain=halyard.localhost; Path=/shop`;
    }
  });
  const tossed = (await context.cookies(shopUrl)).filter(({ domain }) => domain.startsWith('.'));
  // What has no power may be set; what has cannot.
  expect([...new Set(tossed.map(({ name }) => name))]).toEqual(['flags_tester']);
  await page.goto(`${shopUrl}/shop?flags=new-checkout`);
  expect(await flagValues(page)).toEqual(real);
  await expect(page.locator('halyard-overlay')).toHaveCount(0);
  evil.stop();
});

test('T28: the cookies of a grant are the browser’s alone: script reads none and replaces none', async ({
  page,
  context,
  playground,
}) => {
  const shopUrl = namedUrl(playground.shopUrl, 'shop');
  await signInAsStaff(page, { ...playground, shopUrl });
  const before = await context.cookies(shopUrl);
  const secret = (all: typeof before) => all.filter(({ name }) => /flag-(grant|tester)/.test(name));
  expect(
    secret(before).map(({ httpOnly, secure, sameSite, path }) => ({ httpOnly, secure, sameSite, path })),
  ).toEqual([0, 1].map(() => ({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })));
  const readable = await page.evaluate(() => {
    for (const name of ['__Host-flag-grant', '__Host-flag-tester']) {
      document.cookie = `${name}=planted; Path=/; Secure`;
      document.cookie = `${name}=; Path=/; Secure; Max-Age=0`;
    }
    return document.cookie;
  });
  expect(readable).not.toMatch(/flag-grant|flag-tester/);
  expect(secret(await context.cookies(shopUrl))).toEqual(secret(before));
});

test('T29: no form, image or fetch of another origin mints a grant, orders or changes a flag', async ({
  page,
  context,
  playground,
  complaints,
}) => {
  const shopUrl = namedUrl(playground.shopUrl, 'shop');
  const serverUrl = namedUrl(playground.serverUrl, 'flags');
  await signInAsStaff(page, { ...playground, shopUrl });
  await signInAsAdmin(page, { ...playground, serverUrl });
  const readAll = async () => {
    const reader = await context.newPage();
    const read = (path: string) => reader.evaluate(async (url) => (await fetch(url)).text(), path);
    await reader.goto(`${serverUrl}/admin/`);
    const flags = await read('/admin/api/flags');
    await reader.goto(`${shopUrl}/shop`);
    const found = { flags, grant: await read('/flags/grant'), cart: await read('/api/cart') };
    await reader.close();
    return found;
  };
  const before = await readAll();
  expect(before.grant).toContain('token');
  expect(before.flags).toContain('new-checkout');

  const evil = await serveEvil();
  await page.goto(evil.url);
  const targets = [
    `${shopUrl}/flags/grant`,
    `${shopUrl}/api/cart`,
    `${shopUrl}/api/orders`,
    `${serverUrl}/admin/api/session`,
    `${serverUrl}/admin/api/flags/new-checkout`,
    `${serverUrl}/admin/api/test-users`,
  ];
  const statuses = new Set<number>();
  page.on('response', (answer) => {
    if (targets.includes(answer.url()) && answer.request().method() === 'POST') statuses.add(answer.status());
  });
  await page.evaluate(async (urls) => {
    const body = '{"enabled":true,"testUsers":["evil"],"lines":[],"name":"a","password":"b"}';
    const json = { 'content-type': 'application/json', 'if-match': '"1"' };
    for (const url of urls) {
      const wait = (element: HTMLElement) =>
        new Promise((resolve) => {
          element.addEventListener('load', resolve);
          element.addEventListener('error', resolve);
        });
      const image = new Image();
      image.src = url;
      await wait(image);
      await fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include', body }).catch(
        () => undefined,
      );
      for (const method of ['POST', 'PATCH', 'PUT', 'DELETE']) {
        const sent = { method, credentials: 'include', headers: json, body } as const;
        await fetch(url, sent).catch(() => undefined);
      }
      const frame = document.createElement('iframe');
      frame.name = `frame of ${url}`;
      document.body.append(frame);
      const form = document.createElement('form');
      Object.assign(form, { action: url, method: 'post', enctype: 'text/plain', target: frame.name });
      const field = document.createElement('input');
      Object.assign(field, { name: body.slice(0, -1), value: '"}' });
      form.append(field);
      document.body.append(form);
      form.submit();
      await wait(frame);
    }
  }, targets);
  // Sent with the cookies of staff and admin, and still from another page.
  expect([...statuses]).toEqual([403]);
  expect(await readAll()).toEqual(before);
  expect(complaints.filter((complaint) => !complaint.startsWith('Framing'))).toEqual([]);
  complaints.length = 0;
  evil.stop();
});

test('T30: the overlay does not show itself in a frame of another origin, and the shop in no frame at all', async ({
  page,
  playground,
  complaints,
}) => {
  const stop = await servePages(join(fixturePages, 'overlay'), { url: playground.pagesUrl });
  await page.goto(`${playground.pagesUrl}/`);
  await expect(page.getByRole('button', { name: /^Flags/ })).toBeVisible();
  const evil = await serveEvil(
    `<iframe id="page" src="${playground.pagesUrl}/" width="900" height="600"></iframe>
     <iframe id="shop" src="${playground.shopUrl}/shop" width="900" height="600"></iframe>`,
  );
  await page.goto(evil.url);
  const framed = page.frameLocator('#page');
  await expect(framed.getByRole('heading', { name: 'A page with the overlay' })).toBeVisible();
  await framed.getByRole('heading').click();
  await page.keyboard.press('Alt+Shift+KeyH');
  await expect(framed.getByRole('button')).toHaveCount(0);
  await expect(framed.locator('halyard-overlay')).toHaveCount(0);
  await expect(page.frameLocator('#shop').locator('#root')).toHaveCount(0);
  expect(complaints).toEqual([expect.stringContaining("frame-ancestors 'none'")]);
  complaints.length = 0;
  evil.stop();
  stop();
});

test('T31: a thousand messages to a tester’s page have no effect', async ({ page, playground }) => {
  await signInAsStaff(page, playground);
  await page.goto(`${playground.shopUrl}/shop`);
  await expect(page.getByRole('button', { name: /^Flags/ })).toBeVisible();
  // But for what a source was answered, which it may keep at any time.
  const readAll = () =>
    page.evaluate(() => {
      const isSources = (key: string) => /^halyard:(?!.*:(overrides|grant))/.test(key);
      const entries = [localStorage, sessionStorage].flatMap((storage) =>
        Object.entries({ ...storage }).filter(([key]) => !isSources(key)),
      );
      return JSON.stringify([entries, document.cookie, location.href]);
    });
  const [values, before] = [await flagValues(page), await readAll()];
  await page.evaluate(async (origin) => {
    const kinds = ['halyard', 'halyard:grant', 'halyard/force', 'setOverride', 'storybook', 'flags', 'login'];
    const payloads = [
      'new-checkout',
      true,
      { 'new-checkout': true },
      { value: true },
      null,
      ['new-checkout'],
      NaN,
    ];
    for (let index = 0; index < 1000; index++) {
      const payload = payloads[index % payloads.length];
      const type = kinds[index % kinds.length];
      const data = {
        type,
        event: type,
        key: 'new-checkout',
        payload,
        args: [payload],
        state: index,
        overrides: payload,
      };
      window.postMessage(data, '*');
      window.dispatchEvent(
        new MessageEvent('message', { data: index % 2 ? JSON.stringify(data) : data, origin }),
      );
      document.dispatchEvent(new CustomEvent(type ?? '', { detail: data }));
    }
    // After the last of them.
    await new Promise((resolve) => {
      window.addEventListener('message', ({ data }) => data === 'last' && resolve(undefined));
      window.postMessage('last', '*');
    });
  }, 'https://evil.example');
  expect(await flagValues(page)).toEqual(values);
  expect(await readAll()).toEqual(before);
});
