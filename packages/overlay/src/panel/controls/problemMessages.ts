/** What is said of what was typed and is no value. */
export const problemMessages = {
  noNumber: 'Not a number yet',
  noJson: (why: string): string => `Not valid JSON yet: ${why}`,
  doesNotFit: (why: string): string => `Does not fit: ${why}`,
  range: (min: number | undefined, max: number | undefined): string =>
    min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `${min} to ${max}`,
  otherKind: (kind: string): string => `its real value is of the kind ${kind}`,
  wrongKind: 'it has the wrong kind',
  /** What is wrong, and what counts meanwhile. */
  stillForced: (why: string, value: string): string => `${why}. Still forced: ${value}`,
};

export type ProblemMessages = typeof problemMessages;
