const flags = (count: number): string => (count === 1 ? '1 override' : `${count} overrides`);

/** The words of the cards that ask a tester for a decision. */
export const cardMessages = {
  expired: (count: number, day: string): string =>
    `${flags(count)} from ${day} ${count === 1 ? 'has' : 'have'} expired`,
  expiredWhy: 'The page shows real values. Set them again, or forget them?',
  setAgain: 'Set again',
  forget: 'Forget',
  paused: (count: number): string => `${flags(count)} paused`,
  pausedWhy: 'Nobody touched this page for an hour, so it shows real values.',
  goOn: 'Go on',
  later: 'Decide later',

  proposal: (count: number): string =>
    `A link would like to force ${count === 1 ? '1 flag' : `${count} flags`}`,
  proposalWhy: 'Apply it only if you trust whoever sent it. Nothing has been changed yet.',
  unreadable: 'A link would like to force flags, but it cannot be read',
  tooLarge: 'A link would like to force more flags than a link may',
  apply: (count: number): string => (count === 1 ? 'Apply 1 change' : `Apply ${count} changes`),
  nothingToApply: 'Nothing to apply',
  ignore: 'Ignore',
  becomes: (before: string, after: string): string => `${before} → ${after}`,
  verdicts: {
    applicable: '',
    unchanged: 'forced to that already',
    locked: 'protected: nobody may force it',
    'not-allowed': 'your permission does not cover it',
    'unknown-flag': 'this page does not know it',
    'wrong-type': 'it has no such value',
  },
};

export type CardMessages = typeof cardMessages;
