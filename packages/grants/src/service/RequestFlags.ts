import type { JsonValue } from '@halyard/core';
import { APPLIED_HEADER } from './carriedHeaders.ts';
import type { FlagOutcome, RequestOverrides } from './RequestOverrides.ts';

/** One request's forced flags, and what became of each on the way through this service. */
export class RequestFlags {
  readonly carried: RequestOverrides;
  readonly #outcomes = new Map<string, FlagOutcome>();
  readonly #heard = new Set<string>();

  constructor(carried: RequestOverrides) {
    this.carried = carried;
  }

  /** Whether the request carried nothing of ours, as customers' requests do: then nobody needs to touch its answer. */
  get isQuiet(): boolean {
    return this.carried.refusal === undefined && this.carried.grant === undefined;
  }

  /** The override when it is of the kind of `real`, else `real`. */
  decide<Value extends JsonValue>(key: string, real: Value): Value {
    const { value, outcome } = this.look(key, { real, overridable: true });
    // Of the same kind: what is left to the caller is which strings or objects he can take.
    return outcome === 'applied' ? (value as Value) : real;
  }

  /** What is forced and what becomes of it; nothing where nothing is. It goes into the report. */
  look(
    key: string,
    { real, overridable }: { readonly real: JsonValue; readonly overridable: boolean },
  ): { readonly value?: JsonValue; readonly outcome?: FlagOutcome } {
    const value = this.carried.overrides.get(key);
    if (value === undefined) return {};
    const outcome = overridable ? outcomeOf(value, real) : 'locked';
    this.#outcomes.set(key, outcome);
    return { value, outcome };
  }

  /** Takes the answer of a service that was called, for the report. */
  hear(response: { readonly headers: Pick<Headers, 'get'> }): void {
    const report = response.headers.get(APPLIED_HEADER);
    if (report) this.#heard.add(report);
  }

  /** The value of `Flag-Overrides-Applied`; empty when there is nothing to say. */
  report(): string {
    return this.carried.report(this.#outcomes, [...this.#heard].join(', '));
  }
}

function outcomeOf(forced: JsonValue, real: JsonValue): FlagOutcome {
  return kindOf(forced) === kindOf(real) ? 'applied' : 'wrong-type';
}

function kindOf(value: JsonValue): string {
  return value === null ? 'null' : typeof value;
}
