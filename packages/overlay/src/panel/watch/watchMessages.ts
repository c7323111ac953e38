/** What is said of a flag that something else than this page did something to: its backend, a service, or another context. */
export const watchMessages = {
  lists: { changed: 'Changed', unread: 'Never read', unknown: 'Unknown to source' },
  drift: { changed: 'the backend changed it', deleted: 'the backend deleted it' },
  viewed: (value: string): string => `viewed as ${value}`,
  appliedBy: (services: number): string =>
    services === 1 ? 'applied by 1 service' : `applied by ${services} services`,
  ignoredBy: (service: string, why: string): string => `${service} ignored it: ${why}`,
  outcomes: {
    applied: 'applied',
    'not-allowed': 'the permission does not cover it',
    locked: 'locked there',
    'wrong-type': 'wrong kind of value',
    'unknown-flag': 'unknown there',
    'no-grant': 'no permission arrived there',
    unbound: 'the permission belongs to another browser',
    expired: 'the permission has expired',
  },
};

export type WatchMessages = typeof watchMessages;
