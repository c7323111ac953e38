import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { expect, test } from './faultTest.ts';
import { goodAnswer } from './goodAnswer.ts';
import { stream } from './stream.ts';

test.use({
  standsStill: false,
  launchOptions: { ...chromiumLaunchOptions(), ignoreDefaultArgs: ['--disable-back-forward-cache'] },
});

test('F31: a page with an open stream is restored from the back/forward cache, asks again, and follows it again', async ({
  server,
  visit,
  pagesUrl,
  context,
}) => {
  const elsewhere = { contentType: 'text/html', body: '<h1>Elsewhere</h1>' };
  await context.route('**/elsewhere', (route) => route.fulfill(elsewhere));
  server.reply = goodAnswer(1, stream);
  const { page, see } = await visit();
  await expect.poll(server.openStreams).toBe(1);
  await page.evaluate(() => {
    document.title = 'kept';
    addEventListener('pageshow', ({ persisted }) => (document.title += ` ${persisted}`));
  });
  await page.goto(`${pagesUrl}/elsewhere`);
  await expect.poll(server.openStreams).toBe(0);
  server.reply = goodAnswer(2, stream);
  const before = server.requests.length;
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.title()).toBe('kept true');
  await expect.poll(see).toBe('ann 2');
  expect(server.requests.length).toBeGreaterThan(before);
  await expect.poll(server.openStreams).toBe(1);
  server.reply = goodAnswer(3, stream);
  server.send('{"type":"refetchEvaluation"}');
  await expect.poll(see).toBe('ann 3');
});
