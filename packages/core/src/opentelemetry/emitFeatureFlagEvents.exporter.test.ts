// @vitest-environment node
import { InMemoryLogRecordExporter, LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { expect, it } from 'vitest';
import { reportExposures } from '../exposures/reportExposures.ts';
import { setOverride } from '../overrides/setOverride.ts';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { fakeSource } from '../testing/fakeSource.ts';
import { shopFlags } from '../testing/shopFlags.ts';
import { emitFeatureFlagEvents } from './emitFeatureFlagEvents.ts';

it('OpenTelemetry’s own SDK exports each exposure as an event with the attributes of the conventions', async () => {
  const exporter = new InMemoryLogRecordExporter();
  const provider = new LoggerProvider({ processors: [new SimpleLogRecordProcessor({ exporter })] });
  const metadata = { flagSetId: 'shop', version: 'v7' };
  const source = fakeSource();
  source.peek = (key) =>
    key === 'layout'
      ? { value: 'list', variant: 'compact', reason: 'TARGETING_MATCH', metadata }
      : { value: { text: 'sale', tones: ['red', null] }, reason: 'STATIC' };
  const store = createFlagStore({
    flags: shopFlags,
    source,
    context: { targetingKey: 'ann' },
    access: fakeAccess(),
    exposures: reportExposures({
      onExposure: emitFeatureFlagEvents(provider.getLogger('shop'), { providerName: 'ofrep' }),
      overridden: 'tag',
    }),
  });
  store.start();
  for (const key of ['layout', 'theme', 'checkout']) {
    store
      .view('ann')
      .flag(key)
      .subscribe(() => {});
  }
  setOverride(store, 'layout', { value: 'grid' });
  await provider.forceFlush();

  const shared = { 'feature_flag.context.id': 'ann', 'feature_flag.provider.name': 'ofrep' };
  const found = exporter.getFinishedLogRecords().map(({ eventName, attributes }) => [eventName, attributes]);
  expect(found).toEqual([
    [
      'feature_flag.evaluation',
      {
        ...shared,
        'feature_flag.key': 'layout',
        'feature_flag.result.variant': 'compact',
        'feature_flag.result.reason': 'targeting_match',
        'feature_flag.set.id': 'shop',
        'feature_flag.version': 'v7',
      },
    ],
    [
      'feature_flag.evaluation',
      {
        ...shared,
        'feature_flag.key': 'theme',
        // A structure arrives as one: attributes of log records are of any type.
        'feature_flag.result.value': { text: 'sale', tones: ['red', null] },
        'feature_flag.result.reason': 'static',
      },
    ],
    [
      'feature_flag.evaluation',
      {
        ...shared,
        'feature_flag.key': 'checkout',
        'feature_flag.result.value': false,
        'feature_flag.result.reason': 'error',
        'error.type': 'type_mismatch',
      },
    ],
    [
      'feature_flag.evaluation',
      {
        ...shared,
        'feature_flag.key': 'layout',
        'feature_flag.result.value': 'grid',
        'feature_flag.result.reason': 'local_override',
      },
    ],
  ]);
  await provider.shutdown();
});
