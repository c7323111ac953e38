import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fixturePages } from '../buildFixturePages.ts';
import { servePages } from '../servePages.ts';
import { expect, test } from '../test.ts';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

const noteIn =
  (seen: Seen[]) =>
  ({ method = '', url = '', headers }: IncomingMessage) =>
    void seen.push({ method, url, headers });

test('T34: a redirect from the page’s own origin, or from a listed one, tells a third nothing, preflights included', async ({
  page,
  playground,
}) => {
  const third: Seen[] = [];
  const own: Seen[] = [];
  // It lets every page send it every header, as file stores do: else the browser would refuse by itself.
  const server = createServer((request, response) => {
    noteIn(third)(request);
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    const leads = request.method !== 'OPTIONS' && request.url === '/listed';
    response.writeHead(leads ? 302 : 200, { ...cors, ...(leads && { location: `${thirdUrl}/got` }) });
    response.end('{"from":"third"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const thirdUrl = `http://localhost:${port}`;
  const listedUrl = `http://127.0.0.1:${port}`;
  const stop = await servePages(join(fixturePages, 'overlay'), {
    url: playground.pagesUrl,
    connectTo: `${thirdUrl} ${listedUrl}`,
    redirects: { '/away': `${thirdUrl}/got`, '/round': '/away', '/within': '/index.html' },
    onRequest: noteIn(own),
  });
  await page.goto(`${playground.pagesUrl}/?listed=${listedUrl}`);
  await expect(page.getByRole('button', { name: /^Flags/ })).toBeVisible();
  own.length = 0;
  const answers = await page.evaluate(async (listed) => {
    const { halyardPage } = window as unknown as {
      halyardPage: { force(key: string): void; fetch: typeof fetch };
    };
    halyardPage.force('new-checkout');
    const ask = async (address: string, method: string): Promise<string> => {
      try {
        const response = await halyardPage.fetch(address, { method });
        return `${method} ${address}: ${(await response.text()).includes('"third"') ? 'third' : 'own'}`;
      } catch (error) {
        return `${method} ${address}: ${(error as Error).name}`;
      }
    };
    const asked: string[] = [];
    for (const path of ['/away', '/round', '/within']) asked.push(await ask(path, 'GET'));
    for (const path of ['/away', '/within']) asked.push(await ask(path, 'POST'));
    for (const method of ['GET', 'POST']) asked.push(await ask(`${listed}/listed`, method));
    return asked;
  }, listedUrl);
  // Reads arrive where a customer's would; a write that leads away fails, rather than being done twice.
  expect(answers).toEqual([
    'GET /away: third',
    'GET /round: third',
    'GET /within: own',
    'POST /away: TypeError',
    'POST /within: own',
    `GET ${listedUrl}/listed: third`,
    `POST ${listedUrl}/listed: TypeError`,
  ]);
  const strangers = third.filter(({ url }) => !url.startsWith('/listed'));
  expect(strangers.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
  for (const { headers } of strangers) {
    expect(Object.keys(headers).filter((name) => name.startsWith('flag-') || name === 'baggage')).toEqual([]);
    expect(headers['access-control-request-headers']).toBeUndefined();
  }
  // And it is no test of requests that carried nothing to begin with.
  const carried = (requests: Seen[]) =>
    requests.filter(({ headers }) => headers['flag-overrides'] === 'new-checkout').map(({ url }) => url);
  expect(carried(own)).toEqual([
    '/away',
    '/round',
    '/away',
    '/within',
    '/index.html',
    '/away',
    '/within',
    '/index.html',
  ]);
  expect(carried(third)).toEqual(['/listed', '/listed']);
  expect(
    own
      .filter(({ method }) => method === 'POST')
      .every(({ headers }) => headers.origin === playground.pagesUrl),
  ).toBe(true);
  server.close();
  stop();
});
