const flags = (count: number): string => (count === 1 ? '1 flag' : `${count} flags`);

/** The words of the tool that finds which forced flag breaks a page. */
export const bisectMessages = {
  why: 'The page is broken with what is forced, and good without? Halve the flags and say each time how the page is: that finds the one to blame.',
  tooFew: 'Force at least two flags first.',
  start: (count: number): string => `Search among ${flags(count)}`,
  trying: (count: number): string => `Now ${flags(count)} ${count === 1 ? 'is' : 'are'} forced.`,
  question: 'How is the page now?',
  good: 'Good',
  broken: 'Broken',
  left: (count: number): string => (count === 1 ? 'About 1 question left' : `About ${count} questions left`),
  back: 'Take the last answer back',
  look: 'Show the page',
  cancel: 'Cancel, and force all again',
  together: (count: number): string =>
    `${count === 1 ? 'One flag is' : `${count} flags are`} needed, but not enough: another one takes part.`,
  forcedNow: 'Forced now',
  found: (key: string): string => `${key} breaks the page.`,
  foundSeveral: (count: number): string => `No single flag: these ${count} break the page only together.`,
  done: 'Force all again',
  resetCulprits: 'Force the others again',
  restored: 'All are forced again',
  resetDone: 'What breaks the page was reset',
  resumed: 'A search that a reload interrupted goes on here.',
};

export type BisectMessages = typeof bisectMessages;
