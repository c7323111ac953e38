import { expect, test } from './test.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

test('T32: every page has the strict policy, and none needs a nonce', async ({ request, playground }) => {
  const pages = ['/', '/shop', '/cart', '/checkout', '/sign-in', '/account', '/staff', '/no-such-page'].map(
    (path) => playground.shopUrl + path,
  );
  for (const page of [...pages, `${playground.serverUrl}/admin/`, `${playground.serverUrl}/no-such-page`]) {
    const response = await request.get(page, { headers: { accept: 'text/html' } });
    const found = response.headers()['content-security-policy']?.split('; ') ?? [];
    expect(found, page).toEqual(expect.arrayContaining(policy));
    expect(await response.text()).not.toMatch(/ style="| on[a-z]+="|<style/);
  }
});

test('a page under this policy does report what breaks it', async ({ page, playground, complaints }) => {
  await page.goto(playground.shopUrl);
  await page.evaluate(() => {
    const sheet = document.createElement('style');
    document.head.append(sheet);
    sheet.textContent = 'body { color: red }';
  });
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  complaints.length = 0;
});
