import type { JsonValue } from '@halyard/core';
import { flagsOf } from './flagsOf.ts';

/** Reads flags of a request that went through `flagOverrides`: a tester's verified override, else the real value. */
export interface RequestFlagReader {
  /** Whether a boolean flag is on. `real`: what it is without a tester, from wherever the service knows. Default: off. */
  isOn(key: string, request: object, real?: boolean): boolean;
  /** A flag of any kind. An override of another kind than `real` changes nothing. */
  valueOf<Value extends JsonValue>(key: string, request: object, real: Value): Value;
  /** Everything that is forced, after all checks; says nothing about kinds. */
  forced(request: object): ReadonlyMap<string, JsonValue>;
}

/** `request` is what the framework hands to a handler: express' and Fastify's request, Hono's context or a `Request`. */
export const flags: RequestFlagReader = {
  isOn: (key, request, real = false) => flagsOf(request).decide<boolean>(key, real),
  valueOf: (key, request, real) => flagsOf(request).decide(key, real),
  forced: (request) => flagsOf(request).carried.overrides,
};
