// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import type { Evaluation } from '../Evaluation.ts';
import { emitFeatureFlagEvents, type EventLogger } from './emitFeatureFlagEvents.ts';
import type { EvaluationEventOptions } from './evaluationAttributes.ts';

/** The attributes of the event that an exposure of `evaluation` to Ann emits. */
function emitted(
  evaluation: Evaluation,
  { subject = 'ann', ...options }: EvaluationEventOptions & { readonly subject?: string } = {},
) {
  const emit = vi.fn<EventLogger['emit']>();
  emitFeatureFlagEvents({ emit }, options)({ key: 'layout', subject, evaluation });
  expect(emit).toHaveBeenCalledTimes(1);
  const [event] = emit.mock.calls[0] ?? [];
  expect(event?.eventName).toBe('feature_flag.evaluation');
  return event?.attributes;
}

describe('emitFeatureFlagEvents', () => {
  it('says which variant of which flag was shown to whom, and why', () => {
    const metadata = { flagSetId: 'shop', version: 'v7', owner: 'web' };
    const evaluation = { value: 'list', variant: 'compact', reason: 'TARGETING_MATCH', metadata };
    expect(emitted(evaluation, { providerName: 'ofrep' })).toEqual({
      'feature_flag.key': 'layout',
      'feature_flag.result.variant': 'compact',
      'feature_flag.result.reason': 'targeting_match',
      'feature_flag.context.id': 'ann',
      'feature_flag.provider.name': 'ofrep',
      'feature_flag.set.id': 'shop',
      'feature_flag.version': 'v7',
    });
  });

  it.each([[false], [0], [''], ['list'], [{ text: 'hello' }], [null]])(
    'sends the value %j where there is no variant',
    (value) => {
      expect(emitted({ value, reason: 'STATIC' })).toEqual({
        'feature_flag.key': 'layout',
        'feature_flag.result.value': value,
        'feature_flag.result.reason': 'static',
        'feature_flag.context.id': 'ann',
      });
    },
  );

  it('sends the value beside its variant only where that is asked for', () => {
    const evaluation = { value: 'list', variant: 'compact', reason: 'SPLIT' };
    expect(emitted(evaluation)).not.toHaveProperty(['feature_flag.result.value']);
    expect(emitted(evaluation, { includeValues: true })).toHaveProperty(
      ['feature_flag.result.value'],
      'list',
    );
  });

  it('T42: marks what a tester forced, whatever is forced', () => {
    const original = { value: 'grid', variant: 'wide', reason: 'STATIC' };
    expect(emitted({ value: 'list', reason: 'OVERRIDE', original })).toEqual({
      'feature_flag.key': 'layout',
      'feature_flag.result.value': 'list',
      'feature_flag.result.reason': 'local_override',
      'feature_flag.context.id': 'ann',
    });
    const simulated: Evaluation = { value: 'grid', reason: 'OVERRIDE', errorCode: 'GENERAL', original };
    expect(emitted(simulated)).toMatchObject({
      'feature_flag.result.reason': 'local_override',
      'error.type': 'general',
    });
  });

  it('names the error, and keeps the reasons of a backend’s own', () => {
    expect(emitted({ value: 'grid', reason: 'ERROR', errorCode: 'TYPE_MISMATCH' })).toMatchObject({
      'feature_flag.result.reason': 'error',
      'error.type': 'type_mismatch',
    });
    expect(emitted({ value: 'grid', reason: 'FALLTHROUGH' })).toMatchObject({
      'feature_flag.result.reason': 'fallthrough',
    });
  });

  it('prefers the context that the backend names, and names none where there is none', () => {
    const metadata = { contextId: 'c-1', version: 7 };
    expect(emitted({ value: 'grid', reason: 'STATIC', metadata })).toMatchObject({
      'feature_flag.context.id': 'c-1',
      'feature_flag.version': '7',
    });
    const emit = vi.fn<EventLogger['emit']>();
    const anonymous = {
      key: 'layout',
      subject: undefined,
      evaluation: { value: undefined, reason: 'DEFAULT' },
    };
    emitFeatureFlagEvents({ emit })(anonymous);
    expect(Object.keys(emit.mock.calls[0]?.[0].attributes ?? {})).toEqual([
      'feature_flag.key',
      'feature_flag.result.reason',
    ]);
  });
});
