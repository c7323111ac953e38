/** Where on the page flags have an effect: between two nodes that are siblings, both included. */
export interface Place {
  readonly kind: 'gate' | 'reader';
  readonly flags: readonly string[];
  /** The component that reads, as the minifier left its name; empty for a gate. */
  readonly component: string;
  readonly first: Node;
  readonly last: Node;
}
