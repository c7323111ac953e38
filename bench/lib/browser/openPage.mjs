/** A fresh context and page with one adapter loaded. Anything that is not loopback is refused and counted. */
export async function openPage(browser, port, { mode = 'production', name }) {
  const context = await browser.newContext();
  const blocked = [];
  const errors = [];
  await context.route(
    (url) => url.host !== `127.0.0.1:${port}`,
    (route) => {
      blocked.push(route.request().url().slice(0, 120));
      void route.abort();
    },
  );
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => errors.push(String(message).slice(0, 300)));
  page.setDefaultTimeout(60_000);
  await page.goto(`http://127.0.0.1:${port}/${mode}/page/${name}`);
  await page.waitForFunction(() => Boolean(window.bench), null, { timeout: 15_000 });
  return {
    blocked,
    errors,
    /** Calls one of the functions that src/page/install.ts puts on the page. */
    call: (method, ...args) => page.evaluate(([asked, list]) => window.bench[asked](...list), [method, args]),
    devtools: () => context.newCDPSession(page),
    close: () => context.close(),
  };
}
