/** What a contained branch threw. */
export interface FlagCrash {
  /** The key of the flag that gates the branch; of several flags their keys, with commas between them. */
  readonly flag: string;
  /** The value that the branch was rendered for, and its variant where the source names one. */
  readonly value: unknown;
  readonly variant: string | undefined;
  readonly error: unknown;
  /** Renders the branch again. */
  readonly retry: () => void;
}
