/** What is said when all listed flags were changed at once. */
export const bulkMessages = {
  done: (flags: number, choice: string): string =>
    `${flags === 1 ? '1 flag' : `${flags} flags`} set to ${choice}`,
  none: 'None of them can be on or off',
  tooMany: (most: number): string => `At most ${most} flags can be forced at once`,
};

export type BulkMessages = typeof bulkMessages;
