export { controlKind } from './editing/controlKind.ts';
export type { ControlKind } from './editing/controlKind.ts';
export { formatEntry } from './editing/formatEntry.ts';
export { parseEntry } from './editing/parseEntry.ts';
export type { EditedFlag, Entry, EntryProblem } from './editing/parseEntry.ts';
