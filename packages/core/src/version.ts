/** The version of this copy of the library. */
export const version = '0.1.0';
