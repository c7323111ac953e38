/** What a contained branch threw. */
export interface FlagCrash {
  /** The key of the flag that gates the branch. */
  readonly flag: string;
  readonly error: unknown;
  /** Renders the branch again. */
  readonly retry: () => void;
}
