import type { EntryProblem } from '@halyard/core/editing';
import type { Finding } from '../findings.ts';
import type { FlagOrigin } from '../FlagsReport.ts';
import type { FlagsView } from '../FlagsView.ts';

/** How all flags of a story can be. */
export const viewWords: Readonly<Record<FlagsView, string>> = {
  live: 'as they are',
  loading: 'loading',
  down: 'without a backend',
  unknown: 'unknown to the backend',
  late: 'two seconds late',
};

/** Who says what a flag is. */
export const originWords: Readonly<Record<FlagOrigin, string>> = {
  forced: 'forced',
  play: 'set by play',
  view: 'by the view',
  story: 'from the story',
  component: 'from the component',
  preview: 'from the preview',
  declared: 'declared default',
  nobody: 'not declared',
};

/** Every text of the panel and the toolbar. */
export const words = {
  panel: 'Flags',
  search: 'Search flags',
  changed: 'Forced only',
  resetAll: 'Reset all',
  share: 'Share',
  readFlags: 'Flags that this story reads',
  tool: (forced: number): string => (forced === 1 ? 'Flags: 1 forced' : `Flags: ${forced} forced`),
  reset: (key: string): string => `Reset ${key}`,
  showAll: 'Show all states',
  viewOf: 'All flags are',
  none: 'This story reads no flags.',
  noneWhy: 'Flags appear here once the story reads some, or its parameters or the catalog name some.',
  noMatch: 'No flag matches.',
  on: 'On',
  off: 'Off',
  storyValue: (value: string): string => `Story: ${value}`,
  valueOf: (key: string): string => `Value of ${key}`,
  stateOf: (key: string): string => `State of ${key}`,
  read: 'read by this story',
  flips: (count: number, shift: number): string =>
    `${count === 1 ? '1 flip' : `${count} flips`} since the story was shown; layout shift ${shift.toFixed(3)}`,
  openInApp: 'Open in the app',
  copyParameters: 'Copy as parameters',
  copyScenario: 'Copy as scenario',
  pasteLabel: 'Scenario or parameters',
  apply: 'Apply',
  notApplied: 'This is no scenario.',
  copied: 'Copied',
  unfit: (why: string): string => `Does not fit: ${why}`,
  states: { value: 'Value', pending: 'Loading', error: 'Failed', missing: 'Unknown' },
  finding: ({ code, key }: Finding): string =>
    code === 'not-read'
      ? `The story gives ${key} a value, and nothing reads it.`
      : `The story reads ${key}, which neither its parameters nor the catalog declare: its default is used.`,
};

/** Says why a text is no value of its flag. */
export function problemWords(problem: EntryProblem): string {
  switch (problem.code) {
    case 'not-a-number':
      return 'Not a number yet. The last valid value counts.';
    case 'not-json':
      return `Not valid JSON yet: ${problem.detail}`;
    case 'out-of-range':
      return words.unfit(`${problem.min ?? '−∞'} to ${problem.max ?? '∞'}`);
    case 'unfit':
      return words.unfit(problem.detail);
    default:
      return words.unfit('it has the wrong kind');
  }
}
