/** The words of the tool that forces a flag which the page has not seen. */
export const addMessages = {
  why: 'For a flag that this page has not read and its source does not list.',
  key: 'Key',
  kind: 'Kind',
  kinds: { boolean: 'on or off', string: 'text', number: 'number', json: 'JSON' },
  value: 'Value',
  on: 'On',
  off: 'Off',
  force: 'Force it',
  isKnown: 'The page knows this flag.',
  show: 'Show it',
  notAllowed: 'Your permission does not cover this flag.',
  keyMissing: 'A key is missing.',
  noNumber: 'Not a number.',
  noJson: (why: string): string => `Not valid JSON: ${why}`,
  noValue: 'A value is missing.',
  done: (key: string): string => `Forced ${key}`,
};

export type AddMessages = typeof addMessages;
