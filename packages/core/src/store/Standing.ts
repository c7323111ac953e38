/**
 * Whether what a source holds is the subject's, and may be looked at. `unasked`: it was never asked for anybody else, and may carry
 * values with it; `pending`: what it holds may still be somebody else's; `answered`; `failed`: it settled without values.
 */
export type Standing = 'unasked' | 'pending' | 'answered' | 'failed';
