export { clearOverrides } from './clearOverrides.ts';
export { keepOverrides } from './keepOverrides.ts';
export { overrideStorage } from './overrideStorage.ts';
export type { OverrideStorage } from './overrideStorage.ts';
export { setOverride } from './setOverride.ts';
export { setOverrides } from './setOverrides.ts';
export type { OverrideOptions } from './createOverride.ts';
