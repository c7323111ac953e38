import type { Exposure } from '../exposures/Exposure.ts';
import type { AttributeValue } from './AttributeValue.ts';
import { evaluationAttributes, type EvaluationEventOptions } from './evaluationAttributes.ts';

/** The part of an OpenTelemetry `Logger` (`@opentelemetry/api-logs`) that events need. */
export interface EventLogger {
  emit(event: { eventName: string; attributes: Record<string, AttributeValue> }): void;
}

/**
 * Emits OpenTelemetry's `feature_flag.evaluation` event for every exposure. The event is of a person having been shown a value,
 * so once per flag, subject and variant, and not of each read.
 *
 * @example
 * const logger = logs.getLogger('shop');
 * const onExposure = emitFeatureFlagEvents(logger, { providerName: 'ofrep' });
 * createFlagStore({ flags, source, exposures: reportExposures({ onExposure }) });
 */
export function emitFeatureFlagEvents(
  logger: EventLogger,
  options: EvaluationEventOptions = {},
): (exposure: Exposure) => void {
  return (exposure) =>
    logger.emit({
      eventName: 'feature_flag.evaluation',
      attributes: { ...evaluationAttributes(exposure, options) },
    });
}
