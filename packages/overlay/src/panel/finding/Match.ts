/** Where a search was found in a flag. */
export interface Match {
  /** Which characters of the key were meant, as pairs of start and end, in order. */
  readonly ranges: ReadonlyArray<readonly [start: number, end: number]>;
  /** Whether a word was found in the flag's description or owner, which the list then shows. */
  readonly isInWords: boolean;
}
