// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlayground, type TestPlayground } from '../../testing/startTestPlayground.ts';

let playground: TestPlayground;
beforeAll(async () => {
  playground = await startTestPlayground({ withFlagServer: false });
}, 60_000);
afterAll(() => playground.stop());

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

describe('the page', () => {
  it.each([
    '/',
    '/shop',
    '/products/dock-line',
    '/cart',
    '/checkout',
    '/sign-in',
    '/sign-up',
    '/account',
    '/staff',
    '/cart/',
  ])('is served at %s, for this visitor alone', async (path) => {
    const browser = playground.openBrowser();
    const answer = await browser.get(path, { accept: 'text/html' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const session = await (await browser.get('/api/session')).json();
    expect(await answer.text()).toContain(`id="chandlery-session">${JSON.stringify(session)}</script>`);
  });

  it('is served with 404 where somebody followed a broken link, and other files are just missing', async () => {
    const browser = playground.openBrowser();
    const page = await browser.get('/no/such/page', { accept: 'text/html' });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
    const asset = await browser.get('/assets/gone.js');
    expect([asset.status, asset.headers.get('content-type')]).toEqual([404, 'application/json']);
  });

  it('T17: keeps a name that looks like markup inside its script element', async () => {
    const browser = playground.openBrowser();
    const name = '</script><script>alert(1)</script><!-- \u2028 $&';
    await browser.post('/api/sign-up', { user: 'mallory', name, password: 'markup-is-fun' });
    const html = await (await browser.get('/')).text();
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html).not.toContain('<!--');
    expect(html).not.toContain('\u2028');
    const [, json = ''] = /id="chandlery-session">(.*)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({ visitor: { account: { name } } });
  });

  it('caches what is the same for everybody, for as long as its name says', async () => {
    const browser = playground.openBrowser();
    const cacheControl = async (path: string): Promise<string | null> =>
      (await browser.get(path)).headers.get('cache-control');
    expect(await cacheControl('/assets/main-1a2b3c.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheControl('/images/dock-line.svg')).toBe('public, max-age=3600');
    expect(browser.cookies.size).toBe(0);
  });

  it.each([
    '/',
    '/nowhere',
    '/assets/main-1a2b3c.js',
    '/assets/gone.js',
    '/images/dock-line.svg',
    '/api/products',
    '/api/orders/none',
    '/flags/grant',
    '/ofrep/v1/stream',
  ])('has the strict headers at %s', async (path) => {
    const answer = await playground.openBrowser().get(path);
    expect(answer.headers.get('content-security-policy')).toBe(policy);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
