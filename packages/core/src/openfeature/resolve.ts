import type { FlagKind } from '../catalog/FlagDefinition.ts';
import type { ErrorCode, Evaluation } from '../Evaluation.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import type { OpenFeatureResolution } from './OpenFeatureProvider.ts';

/** What a store's flag is in OpenFeature's words: of the kind that the caller's fallback has, or that fallback with the reason why. */
export function resolve<Value>(
  { flags }: FlagStore,
  {
    evaluation,
    key,
    kind,
    fallback,
  }: { evaluation: Evaluation; key: string; kind: FlagKind; fallback: Value },
): OpenFeatureResolution<Value> {
  const { value, reason, variant, errorCode, metadata } = evaluation;
  const about = { ...(variant !== undefined && { variant }), ...(metadata && { flagMetadata: metadata }) };
  // What was decided for a flag that is missing ("on") is a value, and no error.
  const isDecided = errorCode === 'FLAG_NOT_FOUND' && value !== undefined && value !== flags?.[key]?.default;
  if (errorCode && !isDecided) return fail(fallback, errorCode, about);
  // The backend left it to the code.
  if (value === undefined) return { value: fallback, reason, ...about };
  if (typeof value !== kind || value === null) return fail(fallback, 'TYPE_MISMATCH', about);
  // Of the fallback's kind, which is all that the SDK asks for.
  return { value: value as Value, reason, ...about };
}

function fail<Value>(fallback: Value, code: ErrorCode, about: object): OpenFeatureResolution<Value> {
  // The same words as the members of the SDK's enum, which no string is without importing it.
  return { value: fallback, reason: 'ERROR', errorCode: code as never, ...about };
}
