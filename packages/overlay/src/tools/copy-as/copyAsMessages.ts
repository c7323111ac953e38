/** The words of the tool that writes what is forced as code. */
export const copyAsMessages = {
  format: 'Format',
  formats: {
    playwright: 'Playwright test',
    storybook: 'Storybook parameters',
    curl: 'curl command',
    scenario: 'Scenario JSON',
    link: 'Link',
  },
  why: {
    playwright:
      'Opens the link and applies it. The browser needs the cookies of somebody who may force flags.',
    storybook: 'Only values: a story has no backend whose states could be simulated.',
    curl: 'Asks with the values that are forced. Put a permission in the place of the dots.',
    scenario: 'What overlay, links, stories and tests read.',
    link: 'Whoever opens it is asked before anything is forced.',
  },
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser refuses the clipboard. Select the text instead.',
  code: 'Code',
  none: 'Nothing is forced, so there is nothing to copy.',
  tooMuch: 'It does not fit: too many flags are forced, or a value is too long.',
};

export type CopyAsMessages = typeof copyAsMessages;
export type CopyFormat = keyof CopyAsMessages['formats'];
