import type { Page } from '@playwright/test';
import { serveRendered } from './serveRendered.ts';
import { expect, test } from './test.ts';

const reviews = (page: Page) => page.locator('#reviews');
const refresh = (page: Page) => page.getByRole('button', { name: 'Refresh' });

/** What the page says in its console from now on. */
function listenTo(page: Page): string[] {
  const words: string[] = [];
  page.on('console', (message) => words.push(`${message.type()} ${message.text()}`));
  return words;
}

for (const stream of ['node', 'web'] as const) {
  test.describe(`a page that is streamed as a ${stream} stream under a policy with a nonce`, () => {
    test('shows what came late, hydrates without a mismatch, and follows flips before and after', async ({
      page,
      request,
    }) => {
      const { url, stop } = await serveRendered();
      const words = listenTo(page);
      await page.goto(`${url}/?wait&stream=${stream}`, { waitUntil: 'commit' });
      await expect(page.getByText('Loading the reviews')).toBeVisible();

      // The page is alive before the rest of it has arrived.
      await expect(page.locator('#checkout')).toHaveText('old checkout');
      await request.post(`${url}/flip?checkout=true`);
      await expect(async () => {
        await refresh(page).click();
        await expect(page.locator('#checkout')).toHaveText('new checkout', { timeout: 1000 });
      }).toPass();

      await request.post(`${url}/release`);
      await expect(reviews(page)).toContainText('reviews are on');
      await expect(page.getByText('Loading the reviews')).toHaveCount(0);
      await expect(async () => {
        await reviews(page).getByRole('button').click();
        await expect(reviews(page).getByRole('button')).not.toHaveText('0 likes', { timeout: 1000 });
      }).toPass();
      const likes = await reviews(page).getByRole('button').textContent();
      await request.post(`${url}/flip?reviews=false&layout="grid"`);
      await refresh(page).click();
      await expect(reviews(page)).toContainText('reviews are off');
      await expect(page.locator('#layout')).toHaveText('grid');
      // The very same component: nothing was thrown away and rendered anew.
      await expect(reviews(page).getByRole('button')).toHaveText(likes ?? '');
      expect(words).toEqual([]);
      stop();
    });

    test('takes a flip of a flag whose reader had not arrived yet', async ({ page, request }) => {
      const { url, stop } = await serveRendered();
      const words = listenTo(page);
      await page.goto(`${url}/?wait&stream=${stream}`, { waitUntil: 'commit' });
      await expect(page.getByText('Loading the reviews')).toBeVisible();
      await request.post(`${url}/flip?reviews=false&checkout=true`);
      await expect(async () => {
        await refresh(page).click();
        await expect(page.locator('#checkout')).toHaveText('new checkout', { timeout: 1000 });
      }).toPass();
      await request.post(`${url}/release`);
      await expect(reviews(page)).toContainText('reviews are off');
      expect(words).toEqual([]);
      stop();
    });

    test('has no script that the policy does not name', async ({ request }) => {
      const { url, stop } = await serveRendered();
      const sent = request.get(`${url}/?wait&stream=${stream}`);
      await expect(async () => {
        await request.post(`${url}/release`);
        const answer = await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, 200))]);
        expect(answer).toBeDefined();
      }).toPass();
      const answer = await sent;
      const policy = answer.headers()['content-security-policy'] ?? '';
      const [, nonce = ''] = /script-src 'nonce-([^']+)';/.exec(policy) ?? [];
      expect(nonce).not.toBe('');
      const scripts = [...(await answer.text()).matchAll(/<script([^>]*)>/g)].map(
        ([, attributes]) => attributes,
      );
      // The flags, the page's own script, and at least one of React's that moves what came late into its place.
      expect(scripts.length).toBeGreaterThanOrEqual(3);
      const running = scripts.filter((attributes) => !attributes?.includes('type="application/json"'));
      expect(running.filter((attributes) => !attributes?.includes(`nonce="${nonce}"`))).toEqual([]);
      stop();
    });
  });
}

test('a streamed page whose scripts have another nonce stays as it was first sent, and complains', async ({
  page,
  request,
  complaints,
}) => {
  const { url, stop } = await serveRendered();
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    const policy = headers['content-security-policy'];
    if (policy) headers['content-security-policy'] = policy.replace(/nonce-[^']+/, 'nonce-another');
    await route.fulfill({ response, headers });
  });
  const opened = page.goto(`${url}/?wait`);
  await expect(async () => {
    await request.post(`${url}/release`);
    await expect.poll(() => page.url(), { timeout: 1000 }).toContain('wait');
  }).toPass();
  await opened;
  await expect(page.getByText('Loading the reviews')).toBeVisible();
  expect(complaints.length).toBeGreaterThan(0);
  complaints.length = 0;
  stop();
});
