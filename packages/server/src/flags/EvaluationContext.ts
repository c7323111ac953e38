/** Who and what a flag is evaluated for, as it arrived: nothing in it has a known type. Read it with `ownValue`. */
export type EvaluationContext = Readonly<Record<string, unknown>>;
