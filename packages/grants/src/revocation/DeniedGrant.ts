/** A grant that was taken back, by its id; or all of one person's that were issued before a moment (epoch milliseconds). */
export type DeniedGrant =
  | { readonly issuer: string; readonly id: string; readonly subject?: never; readonly issuedBefore?: never }
  | { readonly issuer: string; readonly subject: string; readonly issuedBefore: number; readonly id?: never };
