/** The characters a flag key may have on the wire (T22). */
export const flagKeyPattern: RegExp = /^[A-Za-z0-9._:-]{1,128}$/;
