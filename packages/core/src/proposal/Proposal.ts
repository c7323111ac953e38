import type { OverrideChoice } from '../Override.ts';

/** One flag that a link would like to see forced: to a choice, or, in Etsy's spelling, to the variant of a name. */
export type ProposedChange =
  | { readonly key: string; readonly choice: OverrideChoice; readonly variant?: never }
  | { readonly key: string; readonly variant: string; readonly choice?: never };

/**
 * What a link proposes, in its order, each flag once. `HAL-305`: it cannot be read; `HAL-306`: it is too large. Either way
 * all of it is refused: half a proposal would be another one.
 */
export type Proposal =
  | { readonly changes: readonly ProposedChange[]; readonly refusal?: never }
  | { readonly refusal: 'HAL-305' | 'HAL-306'; readonly changes?: never };

/** A link holds at most this many flags, and this many bytes of them. */
export const proposalLimits = { flags: 32, bytes: 2048 } as const;
