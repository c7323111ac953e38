export { toOpenFeatureProvider } from './openfeature/toOpenFeatureProvider.ts';
export type { OpenFeatureProvider, OpenFeatureResolution } from './openfeature/OpenFeatureProvider.ts';
