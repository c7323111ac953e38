/** Words that several of the rarer tools say. */
export const partMessages = {
  flags: (count: number): string => (count === 1 ? '1 flag' : `${count.toLocaleString('en')} flags`),
  becomes: (before: string, after: string): string => `${before} → ${after}`,
  verdicts: {
    unchanged: 'is so already',
    locked: 'nobody may force it',
    'not-allowed': 'your permission does not cover it',
    'unknown-flag': 'this page does not know it',
    'wrong-type': 'it has no such value',
  },
  nothing: 'Nothing would be different.',
};

export type PartMessages = typeof partMessages;
