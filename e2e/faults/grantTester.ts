import type { BrowserContext } from '@playwright/test';
import type { GrantAccessOptions } from '@halyard/grants';
import { createGrantKeys, issueGrant } from '@halyard/grants/issuer';

const audience = 'faults/test';

/** Makes everybody in `context` a tester for eight hours, by the clock of the backend. Answers with what the page needs. */
export async function grantTester(context: BrowserContext, url: string): Promise<GrantAccessOptions> {
  const { privateKey, publicKey } = await createGrantKeys();
  const { token } = await issueGrant({
    privateKey,
    issuer: url,
    subject: 'staff:quinn',
    audience,
    allow: ['*'],
  });
  await context.addCookies([{ name: 'flags_tester', value: '1', url }]);
  await context.route('**/flags/grant', (route) => route.fulfill({ json: { token } }));
  return { audience, publicKey };
}
