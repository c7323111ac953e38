/** The evaluation context of a visitor, as the flag server is told. */
export interface VisitorContext {
  readonly targetingKey: string;
  readonly anonymousId: string;
  readonly user?: string;
  readonly accountNumber?: number;
}
