/** What a screen reader says while a key is held to see the page as it really is. */
export const peekMessages = {
  peeking: 'The page shows real values',
  peeked: 'The page shows what is forced',
};

export type PeekMessages = typeof peekMessages;
