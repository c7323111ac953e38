export { overrideBootstrap } from './bootstrap/overrideBootstrap.ts';
export type { OverrideBootstrapOptions } from './bootstrap/overrideBootstrap.ts';
export { serializeBootstrap } from './bootstrap/serializeBootstrap.ts';
