import { valueMessages, type ValueMessages } from '../../words/valueMessages.ts';

const gates = (count: number): string => (count === 1 ? '1 gate' : `${count} gates`);
const readers = (count: number): string => (count === 1 ? '1 reader' : `${count} readers`);

const own = {
  label: 'Where flags are on this page',
  found: (gateCount: number, readerCount: number): string => `${gates(gateCount)}, ${readers(readerCount)}`,
  foundOf: (key: string, gateCount: number, readerCount: number): string =>
    `${key}: ${gates(gateCount)}, ${readers(readerCount)}`,
  none: 'No gate or reader was found on this page.',
  noneOf: (key: string): string => `No gate or reader of ${key} was found on this page.`,
  hint: 'Arrow keys: next place. Enter: open the flag. Escape: done.',
  done: 'Done',
  gate: 'gate',
  emptyGate: 'gate, shows nothing here',
  reader: (component: string): string => (component ? `read by ${component}` : 'reader'),
  value: (key: string, value: string): string => `${key}: ${value}`,
  open: (what: string, kind: string): string => `${what} (${kind}). Open the flag`,
};

export type InspectMessages = typeof own & { readonly values: ValueMessages };

/** The words of the tool that shows where on the page flags are. */
export const inspectMessages: InspectMessages = { values: valueMessages, ...own };
