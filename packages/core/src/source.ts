export { clientSource } from './source/clientSource.ts';
export type { ChangeHint, FlagClient } from './source/FlagClient.ts';
export type { Snapshot } from './source/Snapshot.ts';
