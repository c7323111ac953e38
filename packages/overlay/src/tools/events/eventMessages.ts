import { valueMessages, type ValueMessages } from '../../words/valueMessages.ts';

const own = {
  why: 'From when this was first opened. It goes on while you do something else.',
  kind: 'Show',
  kinds: {
    all: 'Everything',
    value: 'Values',
    shown: 'Exposures',
    forced: 'Forced',
    reset: 'Reset',
    status: 'Source',
    subject: 'Subject',
    answer: 'Services',
  },
  search: 'Flag or service',
  list: 'Events',
  count: (count: number): string => (count === 1 ? '1 event' : `${count.toLocaleString('en')} events`),
  clear: 'Clear',
  none: 'Nothing has happened yet.',
  noMatch: 'No event matches.',
  time: (time: number): string => new Date(time).toLocaleTimeString('en-GB'),
  value: (before: string, after: string, reason: string): string => `${before} → ${after} (${reason})`,
  variant: (value: string, variant: string): string => `${value} (${variant})`,
  shown: (value: string): string => `shown ${value}`,
  shownForced: (value: string): string => `shown ${value}, not the real value: dropped or tagged`,
  forced: (choice: string): string => `forced to ${choice}`,
  reset: 'reset',
  status: (status: string): string => `the source is ${status}`,
  subject: 'The flags are for another subject or context',
  answer: (report: string): string => report,
  noAnswer: 'said nothing about what is forced',
  source: 'Source',
  context: 'Context',
};

export type EventMessages = typeof own & { readonly values: ValueMessages };

/** The words of the event log. */
export const eventMessages: EventMessages = { values: valueMessages, ...own };
