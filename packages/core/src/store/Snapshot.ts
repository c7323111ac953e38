/** Whose values a source holds, and whether they may be looked at. A new one is made at each change of the source's. */
export interface Snapshot {
  /** The `targetingKey` that the source was asked for last. */
  readonly subject: string | undefined;
  /**
   * `unasked`: nobody was asked for yet; `pending`: whatever the source holds may still be somebody else's; `answered`;
   * `failed`: it settled without values.
   */
  readonly standing: 'unasked' | 'pending' | 'answered' | 'failed';
}
