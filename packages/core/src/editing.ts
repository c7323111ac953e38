export { controlKind } from './editing/controlKind.ts';
export type { ControlKind } from './editing/controlKind.ts';
export { differences } from './editing/differences.ts';
export type { Difference } from './editing/differences.ts';
export { formatEntry } from './editing/formatEntry.ts';
export { parseEntry } from './editing/parseEntry.ts';
export type { EditedFlag, Entry, EntryProblem } from './editing/parseEntry.ts';
