export { clearOverrides } from './clearOverrides.ts';
export { keepOverrides } from './keepOverrides.ts';
export { overrideStorage } from './overrideStorage.ts';
export type { OverrideStorage } from './overrideStorage.ts';
export { parseOverrides } from './parseOverrides.ts';
export { setOverride } from './setOverride.ts';
export { setOverrides } from './setOverrides.ts';
export { showReal } from './showReal.ts';
export type { OverrideOptions } from './createOverride.ts';
