/** The value has another type than the flag. */
export const mismatch: { readonly errorCode: 'TYPE_MISMATCH' } = { errorCode: 'TYPE_MISMATCH' };
