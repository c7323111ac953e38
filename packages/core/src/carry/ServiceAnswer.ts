/**
 * What a service says about one forced flag, by `Flag-Overrides-Applied`. `not-allowed`: the grant does not cover it; `locked`:
 * nobody may force it there; `unbound`: the grant belongs to another browser.
 */
export type OverrideOutcome =
  | 'applied'
  | 'not-allowed'
  | 'locked'
  | 'wrong-type'
  | 'unknown-flag'
  | 'no-grant'
  | 'unbound'
  | 'expired';

/** One service's word about one flag. */
export interface ServiceAnswer {
  readonly service: string;
  readonly key: string;
  readonly outcome: OverrideOutcome;
}
