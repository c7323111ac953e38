export { describeSource } from './source/describeSource.ts';
export { SourceBackend } from './source/SourceBackend.ts';
export type { BackendValues } from './source/SourceBackend.ts';
export type { SourceSetup } from './source/SourceSetup.ts';
