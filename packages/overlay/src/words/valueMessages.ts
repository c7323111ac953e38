/** How values are called. */
export const valueMessages = {
  on: 'on',
  off: 'off',
  emptyText: 'empty text',
  noValue: 'no value',
  simulated: { pending: 'not loaded yet', error: 'an error', missing: 'missing' },
};

export type ValueMessages = typeof valueMessages;
