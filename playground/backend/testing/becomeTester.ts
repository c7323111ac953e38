import type { TestBrowser } from './createTestBrowser.ts';

/** Signs staff in and gets a grant; resolves to its token. */
export async function becomeTester(browser: TestBrowser): Promise<string> {
  await browser.post('/staff/api/sign-in', { name: 'quinn', password: 'tests-in-production' });
  const answer = await browser.post('/flags/grant', {});
  if (!answer.ok) throw new Error(`no grant: ${answer.status} ${await answer.text()}`);
  const { token } = (await answer.json()) as { token: string };
  return token;
}
