/** What a contained branch threw. */
export interface FlagCrash {
  /** The key of the flag that gates the branch; of several flags their keys, with commas between them. */
  readonly flag: string;
  readonly error: unknown;
  /** Renders the branch again. */
  readonly retry: () => void;
}
