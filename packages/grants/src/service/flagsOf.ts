import { refuseOverrides } from './refuseOverrides.ts';
import { RequestFlags } from './RequestFlags.ts';

const known = new WeakMap<object, RequestFlags>();

/** Ties forced flags to a request, under each object that a framework calls one. */
export function keepFlags(flags: RequestFlags, ...requests: readonly object[]): void {
  for (const request of requests) known.set(request, flags);
}

/** What is forced in a request. Nothing is where no middleware has looked at it: real values, never an error. */
export function flagsOf(request: object): RequestFlags {
  return known.get(request) ?? new RequestFlags(refuseOverrides('', { service: '' }));
}
