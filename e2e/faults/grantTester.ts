import type { BrowserContext } from '@playwright/test';
import type { GrantAccessOptions } from '@halyard/grants';
import { createGrantKeys, issueGrant } from '@halyard/grants/issuer';

const audience = 'faults/test';

/** A tester's grant, as an app's backend hands it out. */
export interface TesterGrant {
  /** What the page needs to check it. */
  readonly access: GrantAccessOptions;
  /** How often the page asked for it. */
  readonly asked: () => number;
}

/** Makes everybody in `context` a tester for eight hours, by the clock of the backend. */
export async function grantTester(context: BrowserContext, url: string): Promise<TesterGrant> {
  const { privateKey, publicKey } = await createGrantKeys();
  const { token } = await issueGrant({
    privateKey,
    issuer: url,
    subject: 'staff:quinn',
    audience,
    allow: ['*'],
  });
  let asked = 0;
  await context.addCookies([{ name: 'flags_tester', value: '1', url }]);
  await context.route('**/flags/grant', (route) => {
    asked++;
    return route.fulfill({ json: { token } });
  });
  return { access: { audience, publicKey }, asked: () => asked };
}
