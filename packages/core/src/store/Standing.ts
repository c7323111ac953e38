/**
 * Whether what a source holds is the subject's, and may be looked at. `unasked`: it was asked for nobody yet, and may carry
 * values with it; `asked`: likewise, and its first answer is awaited; `pending`: what it holds may still be somebody else's;
 * `answered`; `failed`: it settled without values.
 */
export type Standing = 'unasked' | 'asked' | 'pending' | 'answered' | 'failed';
