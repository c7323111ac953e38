import { flagsOf } from '../flagsOf.ts';
import type { RequestFlags } from '../RequestFlags.ts';

/** A symbol: nothing that came in as JSON can have such a member, and nothing that goes out as JSON shows it. */
const carried = Symbol('halyard overrides');

/**
 * An evaluation context that brings a request's forced flags to an `overridableProvider`, beside what is given.
 *
 * @example
 * OpenFeature.setTransactionContextPropagator(new AsyncLocalStorageTransactionContextPropagator());
 * app.use((req, _res, next) => OpenFeature.setTransactionContext(flagContext(req), next));
 */
export function flagContext<Context extends object>(request: object, context?: Context): Context {
  // Whoever reads the context knows nothing of a symbol, and needs not.
  return { ...context, [carried]: flagsOf(request) } as unknown as Context;
}

/** The forced flags in a context, and the context as everybody else may see it. */
export function takeFlags<Context extends object>(
  context: Context,
): { readonly flags: RequestFlags | undefined; readonly rest: Context } {
  const { [carried]: flags, ...rest } = context as Context & { [carried]?: RequestFlags };
  return { flags, rest: rest as unknown as Context };
}
