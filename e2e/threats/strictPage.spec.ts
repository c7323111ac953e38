/* oxlint-disable unicorn/consistent-function-scoping -- what runs in a page brings along all it needs. */
import { join } from 'node:path';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { fixturePages } from '../buildFixturePages.ts';
import { servePages } from '../servePages.ts';
import { force, goToCheckout, openPanel, signInAsStaff } from '../shop.ts';
import { expect, test } from '../test.ts';
import { linkSchemes } from './linkSchemes.ts';

const closed = (page: Page) => expect(page.getByRole('dialog', { name: 'Flags' })).toHaveCount(0);

/** From now on notes what the page's policy had to forbid. */
const watchPolicy = (page: Page) =>
  page.addInitScript(() => {
    const violations: string[] = [];
    Object.defineProperty(window, 'violations', { value: violations });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      violations.push(`${effectiveDirective} ${blockedURI}`),
    );
  });

/** The browser asks for an icon by itself; under this policy it may not, and that is not the overlay's doing. */
async function violationsOf(page: Page): Promise<string[]> {
  const all = await page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  return all.filter((violation) => !violation.endsWith('/favicon.ico'));
}

test('T32: the overlay is opened, used and closed under the strictest policy, with no violation', async ({
  page,
  playground,
}) => {
  const stop = await servePages(join(fixturePages, 'overlay'), { url: playground.pagesUrl });
  await watchPolicy(page);
  await page.goto(`${playground.pagesUrl}/`);
  const panel = await openPanel(page);
  await force(page, 'new-checkout', 'On');
  await panel.getByRole('searchbox').fill('layout');
  await panel.getByRole('searchbox').fill('');
  await force(page, 'new-checkout', 'Real');
  await page.keyboard.press('Alt+Shift+KeyH');
  await closed(page);
  expect(await violationsOf(page)).toEqual([]);
  stop();
});

/** In the gate one in five of the texts, all of them when HALYARD_LONG is set. */
const isLong = process.env['HALYARD_LONG'] === '1';
const every = isLong ? 1 : 5;

test(`T17, T24: ${2000 / every} texts that look like markup stay text in every field that the overlay shows, and ${linkSchemes.length} addresses lead nowhere else`, async ({
  page,
  playground,
}) => {
  test.setTimeout(isLong ? 1_200_000 : 120_000);
  const stop = await servePages(join(fixturePages, 'overlay'), { url: playground.pagesUrl });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await watchPolicy(page);
  await page.goto(`${playground.pagesUrl}/?words=hostile&every=${every}`);
  const panel = await openPanel(page);
  const search = panel.getByRole('searchbox');
  for (const text of ['<script>', '<img src=x onerror=alert(1)>', 'javascript:', '']) await search.fill(text);
  const seen = await page.evaluate(unfoldEverything, { always: linkSchemes, every });
  // Elements that only markup could have made.
  expect(seen.foreign).toEqual([]);
  expect(seen.linked).toContain('headline');
  // An entity is none here: that one is a path of this very origin.
  expect(seen.linked.filter((key) => linkSchemes.includes(key))).toEqual(['jav&#x61;script:alert(1)']);
  // Otherwise all this would hold where nothing is shown.
  expect(seen.rows).toBeGreaterThanOrEqual(2000 / every + linkSchemes.length);
  expect(seen.unfolded).toBeGreaterThanOrEqual(2000 / every / every + linkSchemes.length);
  expect(await page.title()).toBe('A page with the overlay');
  expect(dialogs).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);
  expect(requested.filter((url) => !url.startsWith(playground.pagesUrl))).toEqual([]);
  stop();
});

/**
 * Runs in the page: shows every row there is, unfolds one in `every`, and those that are `always` to be, and looks for elements and
 * attributes that no component of ours makes.
 */
async function unfoldEverything({ always, every: rate }: { always: readonly string[]; every: number }) {
  const root = document.querySelector('halyard-overlay')?.shadowRoot;
  const [foreign, linked, rows] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let unfolded = 0;
  const drawn = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  const look = () => {
    for (const element of root?.querySelectorAll(
      'script, iframe, object, embed, base, meta, img, [onerror], [onload]',
    ) ?? []) {
      foreign.add(element.outerHTML.slice(0, 100));
    }
    // A link of ours opens elsewhere, over https or within this origin, and tells nobody where it was.
    for (const link of root?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? []) {
      const isSafe = link.protocol === 'https:' || link.origin === location.origin;
      if (!isSafe || !link.rel.includes('noopener')) foreign.add(link.outerHTML.slice(0, 100));
    }
  };
  const unfoldNew = async () => {
    for (const key of root?.querySelectorAll<HTMLElement>('.key') ?? []) {
      const name = key.title;
      const button = key.closest('[role=row]')?.querySelector<HTMLElement>('.unfold');
      if (!button || rows.has(name)) continue;
      rows.add(name);
      if (name !== 'headline' && !always.includes(name) && rows.size % rate !== 0) continue;
      button.click();
      for (let wait = 0; wait < 100 && !root?.querySelector('.fact-list'); wait++) await drawn();
      if (root?.querySelector('.fact-list')) unfolded += 1;
      if (root?.querySelector('a[href]')) linked.add(name);
      look();
      button.click();
      await drawn();
    }
  };
  for (const element of root?.querySelectorAll('*') ?? []) {
    if (element.clientHeight < 100 || element.scrollHeight <= element.clientHeight + 10) continue;
    for (let before = -1; element.scrollTop > before;) {
      before = element.scrollTop;
      await unfoldNew();
      look();
      element.scrollTop = before + element.clientHeight / 2;
      await drawn();
    }
  }
  return { foreign: [...foreign], linked: [...linked], rows: rows.size, unfolded };
}

test('T33: a tester’s whole visit asks nobody but the shop', async ({ page, playground }) => {
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(playground.shopUrl) && !request.url().startsWith('data:'))
      strangers.push(request.url());
  });
  await signInAsStaff(page, playground);
  await goToCheckout(page, playground);
  const panel = await openPanel(page);
  await force(page, 'new-checkout', 'On');
  await panel.getByRole('searchbox').fill('check');
  await page.keyboard.press('Alt+Shift+KeyH');
  await closed(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Flags, 1 forced' })).toBeVisible();
  expect(strangers).toEqual([]);
});

test('T34: a third origin sees neither grant nor overrides, by fetch, redirect, no-cors or sub-resource', async ({
  page,
  context,
  playground,
}) => {
  const seen: { url: string; headers: IncomingHttpHeaders }[] = [];
  const third = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers });
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (request.url === '/redirect')
      response.writeHead(302, { ...cors, location: `${thirdUrl}/redirected` }).end();
    else response.writeHead(200, cors).end('{}');
  });
  await new Promise<void>((resolve) => third.listen(0, '127.0.0.1', resolve));
  const { port } = third.address() as AddressInfo;
  const thirdUrl = `http://localhost:${port}`;
  const listedUrl = `http://127.0.0.1:${port}`;
  const stop = await servePages(join(fixturePages, 'overlay'), {
    url: playground.pagesUrl,
    connectTo: `${thirdUrl} ${listedUrl}`,
  });
  await context.addCookies([
    {
      name: '__Host-flag-grant',
      value: 'the-grant',
      url: playground.pagesUrl.replace('http:', 'https:'),
      secure: true,
      httpOnly: true,
    },
  ]);
  await page.goto(`${playground.pagesUrl}/?listed=${listedUrl}`);
  // Before the overlay is there, what was stored is still to be loaded.
  await expect(page.getByRole('button', { name: /^Flags/ })).toBeVisible();
  await page.evaluate(
    async ([stranger, listed]) => {
      const { halyardPage } = window as unknown as {
        halyardPage: { force(key: string): void; fetch: typeof fetch };
      };
      halyardPage.force('new-checkout');
      await halyardPage.fetch(`${stranger}/fetched`);
      await halyardPage.fetch(new Request(`${stranger}/requested`, { method: 'POST', body: '{}' }));
      await halyardPage.fetch(`${stranger}/no-cors`, { mode: 'no-cors', credentials: 'include' });
      await halyardPage.fetch(`${listed}/listed`);
      await halyardPage.fetch(`${listed}/redirect`).catch(() => undefined);
      const image = new Image();
      image.src = `${stranger}/image`;
      await new Promise((resolve) => {
        image.addEventListener('error', resolve);
      });
      await fetch(`${stranger}/the-page’s-own-fetch`);
    },
    [thirdUrl, listedUrl],
  );
  const listed = seen.filter(({ url }) => url === '/listed' || url === '/redirect');
  const others = seen.filter((request) => !listed.includes(request));
  expect(others.map(({ url }) => url)).toEqual(
    expect.arrayContaining([
      '/fetched',
      '/requested',
      '/no-cors',
      '/image',
      encodeURI('/the-page’s-own-fetch'),
    ]),
  );
  expect(listed.map(({ headers }) => headers['flag-overrides'])).toContain('new-checkout');
  for (const { headers } of others) {
    expect(Object.keys(headers).filter((name) => name.startsWith('flag-') || name === 'baggage')).toEqual([]);
  }
  expect(JSON.stringify(seen)).not.toContain('the-grant');
  third.close();
  stop();
});
