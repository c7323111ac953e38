// @vitest-environment node
import {
  AsyncLocalStorageTransactionContextPropagator,
  InMemoryProvider,
  OpenFeature,
  type EvaluationContext,
} from '@openfeature/server-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ann, audience, cookiesOf, publicKey } from '../../testing/requests.ts';
import { flagOverrides } from '../flagOverrides.ts';
import { flagContext } from './flagContext.ts';
import { overridableProvider } from './overridableProvider.ts';

const seen: EvaluationContext[] = [];
const flag = <Value>(value: Value, more: object = {}) => ({
  variants: { only: value },
  defaultVariant: 'only',
  disabled: false,
  contextEvaluator: (context: EvaluationContext) => {
    seen.push(context);
    return 'only';
  },
  ...more,
});

class VendorProvider extends InMemoryProvider {
  // What a wrapper that is no proxy would break.
  readonly #flagMetadata = { overridable: false };

  override async resolveBooleanEvaluation(...call: Parameters<InMemoryProvider['resolveBooleanEvaluation']>) {
    const resolved = await super.resolveBooleanEvaluation(...call);
    return call[0] === 'killed' ? { ...resolved, flagMetadata: this.#flagMetadata } : resolved;
  }
}

const overrides = flagOverrides({ service: 'cart', audience, publicKey });
const client = OpenFeature.getClient('overridable');

beforeAll(async () => {
  const provider = new VendorProvider({
    'new-nav': flag(false),
    killed: flag(false),
    size: flag(10),
    layout: flag('grid'),
    banner: flag({ text: '' }),
  });
  OpenFeature.setTransactionContextPropagator(new AsyncLocalStorageTransactionContextPropagator());
  await OpenFeature.setProviderAndWait('overridable', overridableProvider(provider));
});
afterAll(() => OpenFeature.close());

const list = 'new-nav, killed, size=12, layout=7, banner=%7B%22text%22%3A%22hi%22%7D, away';

/** What a service answers whose every evaluation has the request's transaction context. */
async function during<Result>(work: () => Promise<Result>, headers: Record<string, string> = {}) {
  const results: Result[] = [];
  const response = await overrides(
    new Request('https://shop.example/', { headers: { 'flag-overrides': list, ...headers } }),
    (request) =>
      new Promise((resolve, reject) => {
        OpenFeature.setTransactionContext(flagContext(request, { plan: 'pro' }), () => {
          work().then((result) => resolve((results.push(result), new Response())), reject);
        });
      }),
  );
  return { result: results[0], report: response.headers.get('flag-overrides-applied') };
}
const evaluate = async () => ({
  nav: await client.getBooleanDetails('new-nav', false),
  killed: await client.getBooleanValue('killed', true),
  size: await client.getNumberValue('size', 0),
  layout: await client.getStringValue('layout', ''),
  banner: await client.getObjectValue('banner', {}),
  away: await client.getBooleanDetails('away', false),
});

describe('overridableProvider', () => {
  it('forces what a tester forces, of the right kind, and keeps what is not overridable', async () => {
    const { result, report } = await during(evaluate, { cookie: cookiesOf(ann) });
    expect(result).toMatchObject({ killed: false, size: 12, layout: 'grid', banner: { text: 'hi' } });
    expect(result?.nav).toMatchObject({
      value: true,
      reason: 'OVERRIDE',
      flagMetadata: { original: false },
    });
    expect(result?.away).toMatchObject({ value: true, reason: 'OVERRIDE' });
    expect(report).toBe(
      'cart;new-nav=applied;killed=locked;size=applied;layout=wrong-type;banner=applied;away=applied',
    );
  });

  it('gives customers what the provider says', async () => {
    const { result } = await during(evaluate);
    expect(result).toMatchObject({ killed: false, size: 10, layout: 'grid', banner: { text: '' } });
    expect(result?.nav).toMatchObject({ value: false, reason: 'TARGETING_MATCH' });
    expect(result?.away).toMatchObject({ value: false, errorCode: 'FLAG_NOT_FOUND' });
  });

  it('shows the provider the context without what is forced', async () => {
    seen.length = 0;
    await during(() => client.getNumberValue('size', 0), { cookie: cookiesOf(ann) });
    expect(seen).toEqual([{ plan: 'pro' }]);
    expect(Object.getOwnPropertySymbols(seen[0])).toEqual([]);
  });

  it('cannot be told by a context that came in as JSON', async () => {
    const forged = JSON.parse(
      '{"halyard overrides":{"carried":{"overrides":{"size":99}}}}',
    ) as EvaluationContext;
    expect(await client.getNumberValue('size', 0, forged)).toBe(10);
  });
});
