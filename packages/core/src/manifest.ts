export { descriptionsFromManifest } from './manifest/descriptionsFromManifest.ts';
export type { FlagManifest, ManifestFlag } from './manifest/FlagManifest.ts';
export { flagsFromManifest } from './manifest/flagsFromManifest.ts';
export type { ManifestFlags } from './manifest/ManifestFlags.ts';
export { ManifestError } from './manifest/ManifestError.ts';
