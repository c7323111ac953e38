// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audience } from '../../audience.ts';
import { becomeTester } from '../../testing/becomeTester.ts';
import { startTestPlayground, type TestPlayground } from '../../testing/startTestPlayground.ts';

let playground: TestPlayground;
beforeAll(async () => {
  playground = await startTestPlayground({ withFlagServer: false });
}, 60_000);
afterAll(() => playground.stop());

const event = { name: 'override_set', key: 'new-checkout', from: { simulate: 'error' }, to: { value: true } };

describe('what a tester does in the page', () => {
  it('T43: is in the shop’s audit log, with whoever the grant says it was', async () => {
    const browser = playground.openBrowser();
    const token = await becomeTester(browser);
    const before = playground.audit.length;
    const told = { ...event, holder: 'staff:somebody-else', token, audience: 'another' };
    expect((await browser.post('/flags/audit', told)).status).toBe(204);
    const cleared = { name: 'override_cleared', key: 'new-checkout', from: { value: true } };
    expect((await browser.post('/flags/audit', cleared)).status).toBe(204);
    expect(playground.audit.slice(before)).toEqual([
      { ...event, holder: 'staff:quinn', audience },
      { ...cleared, holder: 'staff:quinn', audience },
    ]);
  });

  it.each([
    ['a name of another kind', { ...event, name: 'authn_token_created' }],
    ['a key with a line break', { ...event, key: 'a\nb' }],
    ['a choice that says two things', { ...event, to: { value: 1, simulate: 'error' } }],
    ['no object', []],
  ])('is refused with %s', async (_what, body) => {
    const browser = playground.openBrowser();
    await becomeTester(browser);
    const before = playground.audit.length;
    expect((await browser.post('/flags/audit', body)).status).toBe(422);
    expect(playground.audit.length).toBe(before);
  });

  it('T43: is nothing that a customer, a stranger’s page or a revoked tester can write there', async () => {
    const before = playground.audit.length;
    expect((await playground.openBrowser().post('/flags/audit', event)).status).toBe(401);
    const browser = playground.openBrowser();
    await becomeTester(browser);
    const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await browser.post('/flags/audit', event, elsewhere)).status).toBe(403);
    expect((await browser.post('/flags/revoke', {})).status).toBe(200);
    expect((await browser.post('/flags/audit', event)).status).toBe(401);
    const names = playground.audit.slice(before).map(({ name }) => name);
    expect(names).toEqual(['authn_token_created', 'authn_token_revoked', 'authz_fail']);
  });
});
