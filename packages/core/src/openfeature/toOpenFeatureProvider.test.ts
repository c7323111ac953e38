// @vitest-environment node
import { ErrorCode, OpenFeature, ProviderEvents, ProviderStatus } from '@openfeature/web-sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  boolean,
  createFlagStore,
  defineFlags,
  oneOf,
  type Evaluation,
  type FlagSource,
  type SourceChange,
} from '../index.ts';
import { setOverride } from '../overrides/index.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { toOpenFeatureProvider } from './toOpenFeatureProvider.ts';

const flags = defineFlags({
  a: boolean({ default: false }),
  layout: oneOf(['grid', 'list'], { default: 'grid' }),
});
const ann = { targetingKey: 'ann' };
let domains = 0;

afterEach(async () => {
  await OpenFeature.clearProviders();
});

/** A source with values by subject, which a test settles and changes. */
function settable() {
  const values = new Map<string, Evaluation>([
    ['a', { value: true, reason: 'TARGETING_MATCH', variant: 'on', metadata: { version: 3 } }],
    ['layout', { value: 'list', reason: 'SPLIT' }],
  ]);
  const listeners = new Set<(change: SourceChange) => void>();
  let subject: string | undefined;
  const answers: (() => Promise<'READY' | 'ERROR' | 'FATAL' | 'STALE'>)[] = [];
  const serve: FlagSource['start'] = (context) => {
    subject = context.targetingKey;
    return answers.shift()?.() ?? 'READY';
  };
  const track = vi.fn();
  const source = {
    name: 'settable',
    start: serve,
    setContext: serve,
    peek: (key: string) =>
      subject === 'ben' && key === 'a' ? { value: false, reason: 'STATIC' } : (values.get(key) ?? 'missing'),
    subscribe: (listener: (change: SourceChange) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => {},
    track,
  } satisfies FlagSource & { track: unknown };
  const tell = (change: Omit<SourceChange, 'subject'>) =>
    listeners.forEach((listener) => listener({ subject, ...change }));
  return { source, values, answers, tell, track, listeners };
}

async function setUp(options: { onMissing?: 'on' } = {}) {
  const settables = settable();
  const store = createFlagStore({
    flags,
    source: settables.source,
    context: ann,
    access: fakeAccess(),
    ...options,
  });
  const domain = `store-${domains++}`;
  await OpenFeature.setProviderAndWait(domain, toOpenFeatureProvider(store));
  return { ...settables, store, domain, client: OpenFeature.getClient(domain) };
}

describe('a store as an OpenFeature provider', () => {
  it('answers with value, variant, reason and metadata', async () => {
    const { client } = await setUp();
    expect(client.providerStatus).toBe(ProviderStatus.READY);
    expect(client.getBooleanDetails('a', false)).toEqual({
      flagKey: 'a',
      value: true,
      variant: 'on',
      reason: 'TARGETING_MATCH',
      flagMetadata: { version: 3 },
    });
    expect(client.getStringDetails('layout', 'grid')).toMatchObject({ value: 'list', reason: 'SPLIT' });
  });

  it('says what is wrong, with the default of the caller', async () => {
    const { client } = await setUp();
    expect(client.getBooleanDetails('no-such-flag', true)).toMatchObject({
      value: true,
      reason: 'ERROR',
      errorCode: ErrorCode.FLAG_NOT_FOUND,
    });
    expect(client.getNumberDetails('a', 7)).toMatchObject({
      value: 7,
      reason: 'ERROR',
      errorCode: ErrorCode.TYPE_MISMATCH,
    });
    expect(client.getObjectDetails('layout', { x: 1 })).toMatchObject({
      value: { x: 1 },
      errorCode: ErrorCode.TYPE_MISMATCH,
    });
  });

  it('gives the value that was decided for a missing flag', async () => {
    const { client, values } = await setUp({ onMissing: 'on' });
    values.delete('a');
    const { client: decided } = await setUp({ onMissing: 'on' });
    expect(client.getBooleanDetails('a', false).value).toBe(true);
    expect(decided.getBooleanDetails('a', false).errorCode).toBeUndefined();
  });

  it('tells of an override, which is a value like any other, with its own reason', async () => {
    const { client, store } = await setUp();
    const changed = vi.fn();
    client.getBooleanValue('a', true);
    client.addHandler(ProviderEvents.ConfigurationChanged, changed);
    setOverride(store, 'a', { value: false });
    expect(client.getBooleanDetails('a', true)).toMatchObject({ value: false, reason: 'OVERRIDE' });
    expect(changed).toHaveBeenCalledWith(expect.objectContaining({ flagsChanged: ['a'] }));
    setOverride(store, 'a', { simulate: 'error' });
    expect(client.getBooleanDetails('a', true)).toMatchObject({ value: true, errorCode: ErrorCode.GENERAL });
  });

  it('tells of no change that nobody was told the former value of, and of none that changed nothing', async () => {
    const { client, values, tell } = await setUp();
    const changed = vi.fn();
    client.addHandler(ProviderEvents.ConfigurationChanged, changed);
    values.set('a', { value: false, reason: 'STATIC' });
    tell({});
    client.getBooleanValue('a', false);
    tell({});
    expect(changed).not.toHaveBeenCalled();
  });

  it('hands the context on, and shows nobody the flags of another while it waits', async () => {
    const { client, domain, answers } = await setUp();
    const seen: unknown[] = [];
    client.getBooleanValue('a', false);
    client.addHandler(ProviderEvents.ConfigurationChanged, () =>
      seen.push(client.getBooleanDetails('a', false)),
    );
    let settle: ((status: 'READY') => void) | undefined;
    answers.push(() => new Promise((resolve) => (settle = resolve)));
    const changed = OpenFeature.setContext(domain, { targetingKey: 'ben', since: new Date(0) });
    expect(client.providerStatus).toBe(ProviderStatus.RECONCILING);
    expect(seen).toMatchObject([{ value: false, errorCode: ErrorCode.PROVIDER_NOT_READY }]);
    settle?.('READY');
    await changed;
    expect(client.providerStatus).toBe(ProviderStatus.READY);
    expect(client.getBooleanDetails('a', true)).toMatchObject({ value: false, reason: 'STATIC' });
  });

  it.each(['ERROR', 'FATAL'] as const)(
    'is in error while the source is %s, and well again with it',
    async (status) => {
      const { client, domain, answers, tell } = await setUp();
      answers.push(async () => status);
      await OpenFeature.setContext(domain, { targetingKey: 'cid' });
      expect(client.providerStatus).toBe(ProviderStatus.ERROR);
      expect(client.getBooleanDetails('a', true)).toMatchObject({
        value: true,
        errorCode: ErrorCode.GENERAL,
      });
      tell({ status: 'READY' });
      expect(client.providerStatus).toBe(ProviderStatus.READY);
      tell({ status: 'STALE' });
      expect(client.providerStatus).toBe(ProviderStatus.STALE);
    },
  );

  it('hands on what is tracked', async () => {
    const { client, track } = await setUp();
    client.track('purchase', { value: 9 });
    expect(track).toHaveBeenCalledWith('purchase', { value: 9 });
  });

  it('leaves nothing behind when it is closed', async () => {
    const { listeners } = await setUp();
    expect(listeners.size).toBe(1);
    await OpenFeature.clearProviders();
    expect(listeners.size).toBe(0);
  });
});
