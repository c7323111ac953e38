/** What a screen reader says of the overlay before anything else of it is loaded. */
export const guardMessages = {
  flagTesting: 'Flag testing',
  forcedNow: (forced: number): string =>
    forced === 0 ? 'No flag is forced' : forced === 1 ? '1 flag is forced' : `${forced} flags are forced`,
};

export type GuardMessages = typeof guardMessages;
