/** The words of a flag's details. */
export const detailMessages = {
  now: 'Now',
  real: 'Real value',
  variant: 'Variant',
  reason: 'Why',
  source: 'From',
  appDefault: 'the app’s own default',
  owner: 'Owner',
  readers: 'On this page',
  followers: (gates: number, readers: number): string =>
    `${gates} ${gates === 1 ? 'gate' : 'gates'}, ${readers} ${readers === 1 ? 'reader' : 'readers'}`,
  /** Where gates and readers cannot be told apart. */
  followersInAll: (count: number): string =>
    count === 0
      ? 'read, nobody follows it now'
      : count === 1
        ? '1 gate or reader'
        : `${count} gates or readers`,
  neverRead: 'declared, but this page has not read it',
  notRead: 'this page has not read it',
  unknownToSource: 'Its source does not know it',
  services: 'Services',
  applied: 'applied it',
  ignored: (why: string): string => `ignored it: ${why}`,
  silent: (origin: string): string => `${origin} said nothing of it last time`,
  /** What a tool does for one flag, by the tool's id. */
  toolsForFlag: { inspect: 'Show on the page' } as Readonly<Record<string, string>>,
  manage: 'Manage it',

  driftChanged: (now: string): string =>
    `The backend changed it since you forced it: really it is ${now} now.`,
  driftDeleted: 'The backend deleted this flag since you forced it.',
  accept: 'Understood',

  value: 'Value',
  difference: 'Difference to the real value',
  same: 'The same as the real value',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  slider: (key: string): string => `Slide the value of ${key}`,

  simulate: 'Simulate',
  simulated: { none: 'Nothing', pending: 'Not loaded', error: 'Error', missing: 'Missing' },
  scope: 'Where',
  scopes: { browser: 'This browser', tab: 'This tab' },
  lasts: 'Lasts',
  lifetimes: {
    minutes15: '15 minutes',
    hour: '1 hour',
    hours4: '4 hours',
    hours8: '8 hours',
    grant: 'As long as the permission',
  },
  note: 'Note',
  noteHint: 'Why it is forced',
};

export type DetailMessages = typeof detailMessages;
