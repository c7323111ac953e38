import type { JsonValue } from '@halyard/core';
import type { RequestFlags } from '../RequestFlags.ts';
import { takeFlags } from './flagContext.ts';

/** What OpenFeature's server SDK resolves to. */
interface Resolution<Value> {
  value: Value;
  reason?: string;
  variant?: string;
  flagMetadata?: Readonly<Record<string, string | number | boolean>>;
}

type Resolve<Value> = (
  key: string,
  defaultValue: Value,
  // Contexts, loggers and values are whatever the SDK says they are.
  ...rest: readonly never[]
) => Promise<Resolution<Value>>;

/** The part of a provider for `@openfeature/server-sdk` that decides. */
export interface ServerProvider {
  resolveBooleanEvaluation: Resolve<boolean>;
  resolveStringEvaluation: Resolve<string>;
  resolveNumberEvaluation: Resolve<number>;
  resolveObjectEvaluation: Resolve<never>;
}

const resolvers: ReadonlySet<string | symbol> = new Set<keyof ServerProvider>([
  'resolveBooleanEvaluation',
  'resolveStringEvaluation',
  'resolveNumberEvaluation',
  'resolveObjectEvaluation',
]);

/**
 * Wraps a provider of OpenFeature's server SDK, so that every evaluation sees what a tester forces in the request whose
 * `flagContext` it has: reason `OVERRIDE`, with the real value as metadata `original`. The provider is asked as ever, since a flag
 * that it calls not overridable stays as it is.
 */
export function overridableProvider<Provider extends ServerProvider>(provider: Provider): Provider {
  return new Proxy(provider, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      // Bound, since a provider's private fields belong to the provider.
      const method = member.bind(target) as (...call: readonly unknown[]) => unknown;
      return resolvers.has(name) ? forcing(method as Resolver) : method;
    },
  });
}

type Resolver = (...call: readonly unknown[]) => Promise<Resolution<JsonValue>>;

function forcing(resolve: Resolver): Resolver {
  return async (key, defaultValue, context, ...rest) => {
    const { flags, rest: others } = takeFlags(context ?? {});
    const name = String(key);
    const isForced = flags?.carried.overrides.has(name);
    if (!flags || !isForced) return resolve(key, defaultValue, others, ...rest);
    // The default has the flag's kind, and is what counts while the backend is away.
    const fallback = { value: defaultValue as JsonValue };
    const real = await resolve(key, defaultValue, others, ...rest).catch(() => fallback);
    return force(name, { flags, real });
  };
}

function force(
  key: string,
  { flags, real }: { readonly flags: RequestFlags; readonly real: Resolution<JsonValue> },
): Resolution<JsonValue> {
  const overridable = real.flagMetadata?.['overridable'] !== false;
  const { value, outcome } = flags.look(key, { real: real.value, overridable });
  if (outcome !== 'applied' || value === undefined) return real;
  const original = typeof real.value === 'object' ? JSON.stringify(real.value) : real.value;
  return { value, reason: 'OVERRIDE', flagMetadata: { ...real.flagMetadata, original } };
}
