/** What is said where all listed flags are changed at once. */
export const bulkMessages = {
  label: (flags: number): string => `Change all ${flags} listed`,
  hint: 'All to',
  done: (flags: number, choice: string): string =>
    `${flags === 1 ? '1 flag' : `${flags} flags`} set to ${choice}`,
  none: 'None of them can be on or off',
  tooMany: (most: number): string => `At most ${most} flags can be forced at once`,
};

export type BulkMessages = typeof bulkMessages;
