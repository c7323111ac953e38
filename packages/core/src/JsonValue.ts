/** What a flag may hold on the wire. */
export type JsonValue =
  | boolean
  | string
  | number
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };
