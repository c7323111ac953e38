import { valueMessages, type ValueMessages } from '../../words/valueMessages.ts';
import { partMessages, type PartMessages } from '../parts/partMessages.ts';

const own = {
  why: 'A scenario is what is forced, under a name. It is kept in this browser.',
  name: 'Name',
  save: 'Save what is forced',
  nothingForced: 'Force a flag first: there is nothing to save yet.',
  saved: (name: string): string => `Saved “${name}”`,
  replaced: (name: string): string => `Replaced “${name}”`,
  nameMissing: 'A name is missing.',
  nameTaken: (name: string): string => `There is a scenario “${name}” already.`,
  tooMany: (most: number): string => `At most ${most} scenarios are kept. Delete some first.`,
  notKept: 'It could not be kept: the browser’s storage is full or blocked.',

  list: 'Scenarios',
  none: 'No scenario yet.',
  inForce: 'in force',
  apply: 'Apply',
  applyOnly: (name: string): string => `Force “${name}” and nothing else`,
  add: 'Add',
  addTo: (name: string): string => `Force “${name}” besides what is forced`,
  rename: 'Rename',
  renameOf: (name: string): string => `Rename “${name}”`,
  newName: (name: string): string => `New name of “${name}”`,
  keepName: 'Rename',
  copy: 'Copy',
  copyOf: (name: string): string => `Copy “${name}” as JSON`,
  file: 'File',
  fileOf: (name: string): string => `Save “${name}” as a file`,
  remove: 'Delete',
  removeOf: (name: string): string => `Delete “${name}”`,
  removed: (name: string): string => `Deleted “${name}”`,
  undo: 'Undo',
  applied: (name: string): string => `“${name}” is forced`,
  added: (name: string): string => `“${name}” was added`,
  copied: (name: string): string => `Copied “${name}”`,
  notCopied: 'The browser refuses the clipboard.',

  importing: 'Import',
  pasted: 'Scenario as JSON',
  import: 'Import',
  openFile: 'From a file',
  imported: (name: string): string => `Imported “${name}”`,
  unnamed: 'Imported scenario',
  notJson: (why: string): string => `Not valid JSON: ${why}`,
  otherFormat: (found: string): string => `It is no scenario: it says “${found}”.`,
  badOverride: (key: string): string => `What it says of “${key}” is neither a value nor a state.`,

  compare: 'Compare',
  peek: 'Hold to see real values',
  peekWhy: 'By mouse or finger, or with the space bar. What is forced stays kept.',
  peekKey: (key: string): string => `While the panel is open, ${key} does it anywhere but in a text field.`,
  peeking: 'The page shows real values',
  first: 'First scenario',
  second: 'Second scenario',
  real: 'Real values',
  swap: 'Swap',
};

export type ScenarioMessages = typeof own & PartMessages & { readonly values: ValueMessages };

/** The words of the tool that keeps named scenarios, and compares. */
export const scenarioMessages: ScenarioMessages = { ...partMessages, values: valueMessages, ...own };
