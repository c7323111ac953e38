import { valueMessages, type ValueMessages } from '../../words/valueMessages.ts';
import { partMessages, type PartMessages } from '../parts/partMessages.ts';

const own = {
  why: 'Shows this page with the flags that somebody with other attributes gets from the backend. You stay who you are: nothing is stored, counted or sent to services.',
  unavailable: 'This app has no “View as”: its overlay was given no source to ask (the option `viewAs`).',
  context: 'Evaluation context',
  subject: 'Subject',
  nobody: 'nobody, not signed in',
  subjectWhy: 'The subject stays yours: nobody sees the flags of somebody else.',
  asNobody: 'As somebody who is not signed in',
  noAttributes: 'This page gives no attributes.',
  attributes: 'Attributes',
  on: 'On',
  off: 'Off',
  leaveOut: 'Leave out',
  leaveOutOf: (name: string): string => `Leave out ${name}`,
  takeBack: 'As it is',
  takeBackOf: (name: string): string => `Leave ${name} as it is`,
  leftOut: 'left out',
  addTitle: 'Add an attribute',
  name: 'Name',
  kind: 'Kind',
  kinds: { boolean: 'on or off', string: 'text', number: 'number', json: 'JSON' },
  add: 'Add',
  nameMissing: 'A name is missing.',
  nameTaken: (name: string): string => `There is an attribute ${name} already.`,
  nameReserved: 'The subject stays yours.',
  badValue: (name: string): string => `The value of ${name} is not valid.`,
  nothingChanged: 'Change an attribute first.',
  view: 'View the page this way',
  asking: (source: string): string => `Asking ${source}`,
  failed: (source: string): string => `${source} gave no answer: the page is as it was.`,
  stop: 'Stop',
  same: 'No flag is different: the backend answers as before, or believes no attributes of a page.',
  different: (count: number): string =>
    count === 1 ? '1 flag is different' : `${count} flags are different`,
  noneShown: 'No flag is shown differently.',
  withheld: (count: number): string =>
    count === 1
      ? '1 flag would be different, and stays as it is: it is forced, protected, or not covered by your permission.'
      : `${count} flags would be different, and stay as they are: they are forced, protected, or not covered by your permission.`,
  viewing: (names: string): string => `Viewed with other attributes: ${names}`,
  viewingAsNobody: 'not signed in',
  stopped: 'The page is yours again',
};

export type ContextMessages = typeof own & PartMessages & { readonly values: ValueMessages };

/** The words of the tool that shows the page with other attributes. */
export const contextMessages: ContextMessages = { ...partMessages, values: valueMessages, ...own };
