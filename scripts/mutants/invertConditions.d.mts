/** A module with one condition inverted. */
export interface Mutant {
  readonly line: number;
  /** The condition, and what stands in its place. */
  readonly from: string;
  readonly to: string;
  /** The whole module. */
  readonly text: string;
}

export function invertConditions(text: string): Mutant[];
