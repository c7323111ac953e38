import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFREPProvider } from '@openfeature/ofrep-provider';
import { OpenFeature } from '@openfeature/server-sdk';
import { fixturePages } from './buildFixturePages.ts';
import { servePages } from './servePages.ts';
import { signInAsAdmin } from './shop.ts';
import { expect, test } from './test.ts';

test.describe('OpenFeature’s own clients', () => {
  test('evaluate in the browser, and hear of a flip', async ({ page, browser, playground }) => {
    const url = playground.pagesUrl;
    const stop = await servePages(join(fixturePages, 'ofrep-client'), {
      url,
      connectTo: playground.serverUrl,
    });
    await page.goto(`${url}/?server=${playground.serverUrl}&subject=somebody`);
    const values = page.locator('#values');
    await expect(values).toContainText('"perPage":8');
    await expect(values).toContainText('"missing":"FLAG_NOT_FOUND"');
    const admin = await (await browser.newContext()).newPage();
    await signInAsAdmin(admin, playground);
    await admin.getByRole('switch', { name: /crew-reviews/ }).click();
    await expect(values).toContainText('"crewReason":"DISABLED"');
    await admin.getByRole('switch', { name: /crew-reviews/ }).click();
    await expect(values).toContainText('"crewReason":"SPLIT"');
    await admin.context().close();
    stop();
  });

  test('evaluate in Node, where a service token makes the context believed', async ({ playground }) => {
    const { serviceToken } = JSON.parse(readFileSync(join(playground.data, 'secrets.json'), 'utf8')) as {
      serviceToken: string;
    };
    const evaluate = async (headers: Record<string, string>, domain: string) => {
      await OpenFeature.setProviderAndWait(
        domain,
        new OFREPProvider({
          baseUrl: playground.serverUrl,
          headers: Object.entries(headers) as [string, string][],
        }),
      );
      const context = { targetingKey: 'account-2001', user: 'testuser1', accountNumber: 1001 };
      return OpenFeature.getClient(domain).getBooleanDetails('new-checkout', false, context);
    };
    expect(await evaluate({ Authorization: `Bearer ${serviceToken}` }, 'trusted')).toMatchObject({
      value: true,
      reason: 'TARGETING_MATCH',
    });
    expect(await evaluate({}, 'untrusted')).toMatchObject({ value: false });
    await OpenFeature.close();
  });
});
