/**
 * Whether what a source holds may be looked at. `unasked`: nothing was answered yet, and a source may carry values with it;
 * `pending`: what it holds may still be somebody else's; `answered`; `failed`: the source settled without values.
 */
export type Standing = 'unasked' | 'pending' | 'answered' | 'failed';
