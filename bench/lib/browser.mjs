import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
import os from 'node:os';
import { chromium } from 'playwright-core';

const TYPES = { '.js': 'text/javascript', '.html': 'text/html' };

/** Loopback server; COOP/COEP make the page cross-origin isolated, which gives performance.now() 5 microsecond steps. */
export function serve(dirs) {
  const srv = http.createServer((req, res) => {
    const u = new URL(req.url, 'http://x');
    const [, mode, ...rest] = u.pathname.split('/');
    res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    res.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    if (rest[0] === 'page') {
      res.setHeader('content-type', 'text/html');
      res.end(
        `<!doctype html><meta charset=utf-8><link rel=icon href="data:,"><title>bench</title><body><script type=module src="/${mode}/${rest[1]}.js"></script>`,
      );
      return;
    }
    const f = path.join(dirs[mode] ?? '/nonexistent', rest.join('/'));
    if (!dirs[mode] || !f.startsWith(dirs[mode]) || !fs.existsSync(f)) {
      res.statusCode = 404;
      res.end();
      return;
    }
    res.setHeader('content-type', TYPES[path.extname(f)] ?? 'application/octet-stream');
    fs.createReadStream(f).pipe(res);
  });
  return new Promise((r) =>
    srv.listen(0, '127.0.0.1', () => r({ port: srv.address().port, close: () => srv.close() })),
  );
}

export async function launch() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'flag-bench-'));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--js-flags=--expose-gc',
      `--crash-dumps-dir=${dir}`,
    ],
  });
  return {
    browser,
    version: browser.version(),
    dispose: () => fs.rmSync(dir, { recursive: true, force: true }),
  };
}

/** A fresh context and page with one adapter loaded. Anything not loopback is refused and counted. */
export async function open(browser, port, mode, name) {
  const context = await browser.newContext();
  const blocked = [];
  await context.route(
    (u) => u.host !== `127.0.0.1:${port}`,
    (route) => {
      blocked.push(route.request().url().slice(0, 120));
      route.abort();
    },
  );
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (e) => errors.push(String(e.message).slice(0, 300)));
  page.setDefaultTimeout(60000);
  await page.goto(`http://127.0.0.1:${port}/${mode}/page/${name}`);
  await page.waitForFunction(() => !!window.__bench, null, { timeout: 15000 });
  const call = (fn, ...args) => page.evaluate(([f, a]) => window.__bench[f](...a), [fn, args]);
  return { page, context, call, blocked, errors, close: () => context.close() };
}

/** Used heap after collections, repeated until two readings agree (weak references and finalizers take more than one). */
export async function heap(cdp) {
  let last = Infinity;
  for (let i = 0; i < 6; i++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await new Promise((r) => setTimeout(r, 20));
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    if (Math.abs(usedSize - last) < 1024) return Math.min(usedSize, last);
    last = usedSize;
  }
  return last;
}
