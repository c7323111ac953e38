export type { Exposure } from './exposures/Exposure.ts';
export type { AttributeValue } from './opentelemetry/AttributeValue.ts';
export { emitFeatureFlagEvents } from './opentelemetry/emitFeatureFlagEvents.ts';
export type { EventLogger } from './opentelemetry/emitFeatureFlagEvents.ts';
export { evaluationAttributes } from './opentelemetry/evaluationAttributes.ts';
export type { EvaluationAttributes, EvaluationEventOptions } from './opentelemetry/evaluationAttributes.ts';
