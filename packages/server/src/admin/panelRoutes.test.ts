// @vitest-environment node
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerError } from '../http/answerError.ts';
import { securityHeaders } from '../http/securityHeaders.ts';
import { panelRoutes } from './panelRoutes.ts';

describe('the admin panel’s files', () => {
  let parent: string;
  let app: Hono;

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'halyard-panel-'));
    const folder = join(parent, 'panel');
    await mkdir(join(folder, 'assets'), { recursive: true });
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Flags</title>');
    await writeFile(join(folder, 'assets', 'index-4f2a.js'), 'export {};');
    await writeFile(join(folder, 'assets', 'index-4f2a.css'), ':root {}');
    await writeFile(join(parent, 'secret.txt'), 'secret');
    await symlink(join(parent, 'secret.txt'), join(folder, 'linked.txt'));
    app = new Hono();
    app.use(securityHeaders);
    app.onError(answerError(() => undefined));
    app.route('/', panelRoutes(folder));
  });

  afterAll(() => rm(parent, { recursive: true }));

  it.each(['/admin/', '/admin/flags', '/admin/flags/new-checkout'])(
    'answers %s with the page',
    async (path) => {
      const answer = await app.request(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
      expect(await answer.text()).toContain('<title>Flags</title>');
    },
  );

  it('holds the page to the strict policy', async () => {
    const policy = (await app.request('/admin/')).headers.get('Content-Security-Policy');
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
  });

  it('sends /admin to /admin/, so that relative addresses work', async () => {
    const answer = await app.request('/admin');
    expect(answer.status).toBe(308);
    expect(answer.headers.get('Location')).toBe('/admin/');
  });

  it.each([
    ['index-4f2a.js', 'text/javascript; charset=utf-8'],
    ['index-4f2a.css', 'text/css; charset=utf-8'],
  ])('lets browsers keep %s with its type', async (name, type) => {
    const { headers } = await app.request(`/admin/assets/${name}`);
    expect(headers.get('Content-Type')).toBe(type);
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    '/admin/assets/missing.js',
    '/admin/..%2fsecret.txt',
    '/admin/..%5csecret.txt',
    '/admin/%00.js',
    '/admin//etc/hosts.txt',
    '/admin/linked.txt',
    '/admin/index.exe',
  ])('answers 404 to %s', async (path) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'HAL-722' } });
  });

  it('says what to do when the panel is not built', async () => {
    const unbuilt = new Hono();
    unbuilt.onError(answerError(() => undefined));
    unbuilt.route('/', panelRoutes(join(parent, 'nowhere')));
    expect(await (await unbuilt.request('/admin/')).json()).toMatchObject({ error: { code: 'HAL-723' } });
  });
});
