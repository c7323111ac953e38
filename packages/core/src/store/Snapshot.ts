/** Whose values a source holds, and whether they may be looked at. A new one is made at each change of the source's. */
export interface Snapshot {
  /** The `targetingKey` that the source was asked for last. */
  readonly subject: string | undefined;
  /**
   * `unasked`: nobody was asked for yet; `waiting`: whatever the source holds may still be somebody else's; `answered`;
   * `failed`: it settled without values.
   */
  readonly standing: 'unasked' | 'waiting' | 'answered' | 'failed';
  /** Which flags may be different now; absent or empty means any. */
  readonly changed?: readonly string[] | undefined;
}
