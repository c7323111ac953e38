// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ann, audience, bob, cookiesOf, mint, read, testerOf } from '../testing/requests.ts';
import { validClaims } from '../testing/validClaims.ts';

describe('the report of readOverrides', () => {
  it.each([
    ['no-grant', {}],
    ['unbound', { cookie: `__Host-flag-grant=${bob.token}; ${testerOf(ann)}` }],
    ['expired', { 'flag-grant': mint(validClaims({ iat: 1000, exp: 2000 })) }],
  ])('answers %s for every flag when the grant is refused', async (outcome, headers) => {
    const request = await read({ ...headers, 'flag-overrides': 'new-nav, size=1' });
    expect(request.report([['new-nav', 'applied']])).toBe(`pricing;new-nav=${outcome};size=${outcome}`);
  });

  it('T22: leaves out flags that nobody forced, and adds what called services said', async () => {
    const request = await read({ cookie: cookiesOf(ann), 'flag-overrides': 'new-nav, size=%22x%22, old' });
    const results = [
      ['new-nav', 'applied'],
      ['size', 'wrong-type'],
      ['old', 'unknown-flag'],
      ['other', 'applied'],
    ] as const;
    expect(request.report(results, 'stock;new-nav=locked, mail;new-nav=applied')).toBe(
      'pricing;new-nav=applied;size=wrong-type;old=unknown-flag, stock;new-nav=locked, mail;new-nav=applied',
    );
  });

  it('audits applied flags once, with the trace', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const request = await read({ cookie: cookiesOf(ann), 'flag-overrides': 'a, b', traceparent });
    request.report([['a', 'applied']]);
    request.report([['a', 'applied']]);
    expect(request.events).toEqual([
      {
        name: 'override_applied',
        service: 'pricing',
        audience,
        subject: 'staff:ann',
        grantId: ann.grant.id,
        keys: ['a'],
        traceId: '0af7651916cd43dd8448eb211c80319c',
      },
    ]);
    expect(JSON.stringify(request.events)).not.toContain(ann.token);
  });

  it('stays within 2048 bytes and says when something is left out', async () => {
    const keys = Array.from({ length: 64 }, (_, index) => `flag-${index}-${'x'.repeat(40)}`);
    const request = await read({ cookie: cookiesOf(ann), 'flag-overrides': keys.join(', ') });
    const report = request.report(keys.map((key) => [key, 'applied'] as const));
    expect(report.length).toBeLessThanOrEqual(2048);
    expect(report).toMatch(/=applied;truncated$/);
  });
});
