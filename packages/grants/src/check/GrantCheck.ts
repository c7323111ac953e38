import type { Grant } from '../Grant.ts';

/** Turns a token into a verified grant, or rejects with a `GrantError`. */
export type GrantCheck = (token: string) => Promise<Grant>;
