/**
 * Hears of each sign of life of a stream. With `query`, which may be empty, there is reason to evaluate again, and that to be
 * handed on with the request (ADR-0008); `isUnconditional`: what is known may be of any age.
 */
export type StreamListener = (query?: string, isUnconditional?: boolean) => void;
