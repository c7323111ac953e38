/**
 * Whether what a source holds may be looked at. `unasked`: nobody was asked for yet; `pending`: it may still be somebody else's;
 * `answered`; `failed`: the source settled without values.
 */
export type Standing = 'unasked' | 'pending' | 'answered' | 'failed';
