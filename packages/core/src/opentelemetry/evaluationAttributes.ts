import type { FlagMetadata } from '../Evaluation.ts';
import type { Exposure } from '../exposures/Exposure.ts';
import type { AttributeValue } from './AttributeValue.ts';

export interface EvaluationEventOptions {
  /** Which backend or source evaluates the flags. Default: not said. */
  readonly providerName?: string;
  /** `true`: the value is sent beside its variant too; it may be sensitive. Default `false`. */
  readonly includeValues?: boolean;
}

/** What a `feature_flag.evaluation` event says, by the names of OpenTelemetry's semantic conventions (1.44.0, "feature flag"). */
export interface EvaluationAttributes {
  readonly 'feature_flag.key': string;
  readonly 'feature_flag.result.variant'?: string;
  readonly 'feature_flag.result.value'?: AttributeValue;
  readonly 'feature_flag.result.reason': string;
  readonly 'feature_flag.context.id'?: string;
  readonly 'feature_flag.provider.name'?: string;
  readonly 'feature_flag.set.id'?: string;
  readonly 'feature_flag.version'?: string;
  readonly 'error.type'?: string;
}

/** An exposure as OpenTelemetry names it, for whatever sends events. An overridden flag has the reason `local_override`. */
export function evaluationAttributes(
  { key, subject, evaluation }: Exposure,
  { providerName, includeValues = false }: EvaluationEventOptions = {},
): EvaluationAttributes {
  const { value, variant, reason, errorCode, metadata, original } = evaluation;
  return withoutAbsent({
    'feature_flag.key': key,
    'feature_flag.result.variant': variant,
    // The conventions ask for a value where there is no variant, and leave it to the app else.
    'feature_flag.result.value':
      variant === undefined || includeValues ? (value as AttributeValue | undefined) : undefined, // Parsed from JSON at the source's door.
    'feature_flag.result.reason': original ? 'local_override' : reason.toLowerCase(),
    // OpenFeature, appendix D: the targeting key where the metadata names no context.
    'feature_flag.context.id': text(metadata, 'contextId') ?? subject,
    'feature_flag.provider.name': providerName,
    'feature_flag.set.id': text(metadata, 'flagSetId'),
    'feature_flag.version': text(metadata, 'version'),
    'error.type': errorCode?.toLowerCase(),
  });
}

function text(metadata: FlagMetadata | undefined, name: string): string | undefined {
  const found = metadata?.[name];
  return found === undefined ? undefined : String(found);
}

type Absentable<Attributes> = { [Name in keyof Attributes]: Attributes[Name] | undefined };

/** An attribute that is `undefined` is no attribute: some exporters would send it as one. */
function withoutAbsent(attributes: Absentable<Required<EvaluationAttributes>>): EvaluationAttributes {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as unknown as EvaluationAttributes; // Key and reason are texts above.
}
