export type { Access } from './Access.ts';
export { boolean } from './catalog/boolean.ts';
export type { Catalog, ValueOf } from './catalog/Catalog.ts';
export { defineFlags } from './catalog/defineFlags.ts';
export { describeFlags } from './catalog/describeFlags.ts';
export type { FlagDescription, FlagDescriptions } from './catalog/describeFlags.ts';
export type { FlagDefinition, FlagKind, FlagOptions, Parsed } from './catalog/FlagDefinition.ts';
export { number } from './catalog/number.ts';
export { object } from './catalog/object.ts';
export { oneOf } from './catalog/oneOf.ts';
export type { StandardSchema } from './catalog/StandardSchema.ts';
export { string } from './catalog/string.ts';
export { createFetch } from './carry/createFetch.ts';
export type { CreateFetchOptions, GrantedOrigin } from './carry/createFetch.ts';
export type { OverrideOutcome, ServiceAnswer } from './carry/ServiceAnswer.ts';
export { createTrack } from './createTrack.ts';
export type { Track, TrackOptions } from './createTrack.ts';
export { callListener } from './errors/callListener.ts';
export type { HalyardCode } from './errors/errorCodes.ts';
export { flagError } from './errors/flagError.ts';
export type { FlagError } from './errors/flagError.ts';
export { warn } from './errors/warn.ts';
export type { ErrorCode, Evaluation, FlagMetadata, Reason } from './Evaluation.ts';
export type { EvaluationContext } from './EvaluationContext.ts';
export type { Exposure, ExposureReporter } from './exposures/Exposure.ts';
export { reportExposures } from './exposures/reportExposures.ts';
export type { ReportExposuresOptions } from './exposures/reportExposures.ts';
export type { Absence, FlagSource, SourceChange } from './FlagSource.ts';
export type { JsonValue } from './JsonValue.ts';
export type { Override, OverrideChoice, Overrides } from './Override.ts';
export { readFlagState } from './readFlagState.ts';
export type { FlagState } from './readFlagState.ts';
export type { OnMissing, Question } from './resolveAnswer.ts';
export { resolveFlag } from './resolveFlag.ts';
export { sameEvaluation } from './sameEvaluation.ts';
export type { Status } from './Status.ts';
export { createFlagStore } from './store/createFlagStore.ts';
export type { FlagCell } from './store/FlagCell.ts';
export type {
  Bootstrap,
  FlagStore,
  FlagStoreOptions,
  FlagStoreState,
  OverrideLayer,
  OverrideSlot,
} from './store/FlagStore.ts';
export type { FlagView } from './store/createFlagView.ts';
export { joinPage } from './store/joinPage.ts';
export type { PageStores } from './store/joinPage.ts';
export type { Standing } from './store/Standing.ts';
export type { TrackingDetails } from './TrackingDetails.ts';
