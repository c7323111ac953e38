import type { Absence, ErrorCode, Evaluation, FlagDefinition } from '@halyard/core';
import type { OpenFeatureResolution } from './OpenFeatureApi.ts';

/**
 * OpenFeature's names of our kinds, each with a value of it: an SDK is asked for a type by its fallback, which has the type of
 * the method that it is given to.
 */
export const types = {
  boolean: ['Boolean', false as never],
  string: ['String', '' as never],
  number: ['Number', 0 as never],
  object: ['Object', {} as never],
} as const;

/** Asks a provider for a flag as one of those types. */
export type Resolve = (type: (typeof types)[keyof typeof types][0], fallback: never) => OpenFeatureResolution;

/** Asks for one flag, whose type a provider needs to know: without a declaration all types are tried. */
export function askProvider(resolve: Resolve, definition: FlagDefinition | undefined): Evaluation | Absence {
  let sense: Evaluation | Absence = 'withheld';
  for (const [type, fallback] of definition ? [types[definition.kind]] : Object.values(types)) {
    try {
      sense = translate(resolve(type, fallback));
    } catch (error) {
      // Providers throw what is no catastrophe: OpenFeature's errors carry a code.
      sense = translate({ reason: 'ERROR', errorCode: (error as { code?: string }).code });
    }
    if ((sense as Partial<Evaluation>).errorCode !== 'TYPE_MISMATCH') break;
  }
  return sense;
}

function translate({ flagMetadata: metadata, ...rest }: OpenFeatureResolution): Evaluation | Absence {
  const { errorCode, reason = 'UNKNOWN', value } = rest;
  // A provider cannot say that it has listed all its flags.
  if (errorCode === 'FLAG_NOT_FOUND') return 'withheld';
  return {
    // OpenFeature's error codes are ours.
    ...(rest as { variant?: string; errorCode?: ErrorCode }),
    // Beside an error, and where the code's default is meant, the value is the fallback that it was asked with.
    value: errorCode || reason === 'DEFAULT' ? undefined : value,
    reason: errorCode ? 'ERROR' : reason,
    ...(metadata && { metadata }),
  };
}
