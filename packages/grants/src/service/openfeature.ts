export { flagContext } from './openfeature/flagContext.ts';
export { overridableProvider, type ServerProvider } from './openfeature/overridableProvider.ts';
