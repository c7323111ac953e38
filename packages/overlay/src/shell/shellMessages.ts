/** The words of the button that opens the panel, and of the notices beside it. */
export const shellMessages = {
  flags: 'Flags',
  launcher: (forced: number): string => (forced > 0 ? `Flags, ${forced} forced` : 'Flags'),
  moveHint: 'Drag it, or press Shift and an arrow key, to move it',
  moved: 'Moved',
  ended: 'Testing has ended: real values',
  panelMissing: 'The flag panel could not be loaded.',
  cardMissing: 'A message could not be loaded.',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  hidden: (minutes: number, shortcut: string): string =>
    `Hidden for ${minutes} minutes. ${shortcut} brings it back.`,
};

export type ShellMessages = typeof shellMessages;
