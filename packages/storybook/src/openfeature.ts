export { withOpenFeature } from './openfeature/withOpenFeature.tsx';
