// @vitest-environment node
import { createGrantKeys, issueGrant, type GrantKeys } from '@halyard/grants/issuer';
import { beforeAll, describe, expect, it } from 'vitest';
import { audience } from '../audience.ts';
import { createPricing } from './createPricing.ts';

let keys: GrantKeys;
beforeAll(async () => {
  keys = await createGrantKeys();
});

const ask = async (headers: Record<string, string>, body: unknown = {}): Promise<Response> => {
  const pricing = createPricing({
    // Nobody listens here: what pricing says without the flag server.
    flagServerUrl: 'http://127.0.0.1:9',
    serviceToken: 'between us',
    grantPublicKey: keys.publicKey,
    onAudit: () => {},
  });
  const cart = {
    lines: [{ productId: 'enamel-mug', quantity: 3 }],
    context: { targetingKey: 'a', anonymousId: 'a' },
  };
  return pricing.fetch(
    new Request('http://127.0.0.1:8788/quote', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer between us', ...headers },
      body: JSON.stringify({ ...cart, ...(body as object) }),
    }),
  );
};

const grant = async (lifetimeSeconds = 60): Promise<string> => {
  const { privateKey } = keys;
  const { token } = await issueGrant({
    privateKey,
    issuer: 'http://127.0.0.1:5173',
    subject: 'staff:quinn',
    audience,
    allow: ['volume-*'],
    lifetimeSeconds,
  });
  return token;
};

describe('pricing', () => {
  it('answers the shop and nobody else', async () => {
    expect((await ask({})).status).toBe(200);
    for (const authorization of ['', 'Bearer', 'Bearer between u', 'between us']) {
      expect((await ask({ authorization })).status).toBe(401);
    }
  });

  it('refuses nothing to a customer while the flag server is away: the discount is off', async () => {
    expect(await (await ask({})).json()).toMatchObject({
      totalCents: 4790,
      volumeDiscount: { enabled: false, reason: 'ERROR' },
    });
  });

  it('verifies the grant itself, applies what it allows and reports the rest', async () => {
    const headers = { 'flag-overrides': 'volume-discount, express-delivery', 'flag-grant': await grant() };
    const answer = await ask(headers, { delivery: 'express' });
    expect(await answer.json()).toMatchObject({
      delivery: 'standard',
      volumeDiscount: { enabled: true, reason: 'OVERRIDE' },
    });
    const report = answer.headers.get('flag-overrides-applied');
    expect(report).toContain('volume-discount=applied');
    expect(report).toContain('express-delivery=not-allowed');
  });

  it('T1: has real prices for overrides without a grant, with a broken one, and from a browser', async () => {
    const token = await grant();
    const attempts = [
      {},
      { 'flag-grant': 'e30.e30.e30' },
      { 'flag-grant': `${token.slice(0, -4)}AAAA` },
      { 'flag-grant': token, origin: 'http://127.0.0.1:5173' },
    ];
    for (const attempt of attempts) {
      const answer = await ask({ 'flag-overrides': 'volume-discount', ...attempt });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ volumeDiscount: { enabled: false } });
    }
  });

  it.each([
    { lines: 'three mugs' },
    { lines: [{ productId: 'enamel-mug', quantity: -3 }] },
    { lines: [{ productId: 'enamel-mug', quantity: 1.5 }] },
    { context: { targetingKey: ['a'], anonymousId: 'a' } },
    { delivery: 'by gull' },
  ])('says 422 to %j', async (body) => {
    expect((await ask({}, body)).status).toBe(422);
  });
});
