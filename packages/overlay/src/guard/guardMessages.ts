/** The texts that a tester sees without opening the panel; the panel's own are in its chunk. */
export const guardMessages = {
  flags: 'Flags',
  launcher: (forced: number): string => (forced > 0 ? `Flags, ${forced} forced` : 'Flags'),
  flagTesting: 'Flag testing',
  forcedNow: (forced: number): string =>
    forced === 0 ? 'No flag is forced' : forced === 1 ? '1 flag is forced' : `${forced} flags are forced`,
  ended: 'Testing has ended: real values',
  panelMissing: 'The flag panel could not be loaded.',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
};
