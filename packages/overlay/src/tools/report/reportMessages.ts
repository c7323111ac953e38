import { valueMessages, type ValueMessages } from '../../words/valueMessages.ts';
import { partMessages, type PartMessages } from '../parts/partMessages.ts';

const own = {
  why: 'Everything that another tester needs to see the same page: address, build, each flag it read, what is forced. No names, secrets or e-mail addresses.',
  copy: 'Copy the report',
  copied: 'Copied',
  notCopied: 'The browser refuses the clipboard. Select the text instead.',
  preview: 'Report',
  making: 'Collecting what this page has read',
  open: 'Open a report',
  pasted: 'Text of the report',
  read: 'Show what differs',
  unreadable: 'There is no report in this text.',
  wouldForce: 'Forced in the report',
  differs: 'Really different here',
  sameReal: 'Every other flag is here as it was there.',
  here: (there: string, here: string): string => `there ${there}, here ${here}`,
  apply: (count: number): string => (count === 1 ? 'Force 1 flag' : `Force ${count} flags`),
  nothingToApply: 'Nothing to force',
  applied: 'The report is forced',
  cancel: 'Cancel',
};

export type ReportMessages = typeof own & PartMessages & { readonly values: ValueMessages };

/** The words of the tool that writes and reads bug reports. */
export const reportMessages: ReportMessages = { ...partMessages, values: valueMessages, ...own };
