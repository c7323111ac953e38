import { resolveFlag, type Bootstrap, type Catalog, type JsonValue } from '@halyard/core';

export interface OverrideBootstrapOptions {
  /** The catalog: what it says is not overridable stays real, and a value of the wrong kind is no override. */
  readonly flags?: Catalog | undefined;
  /** What a request may force, such as `overrides` of `readOverrides`. Verified before: a cookie alone is nobody's permission. */
  readonly overrides: ReadonlyMap<string, JsonValue>;
}

/**
 * What a server renders with for a verified tester: the overrides laid over what the flags really are, which each evaluation
 * keeps as its `original`. The tester's first HTML shows what is forced, and the page holds it until it has verified the tester too.
 *
 * @example
 * const { overrides } = await readOverrides(request, { service: 'shop', audience, publicKey });
 * const store = createFlagStore({ flags, context, bootstrap: overrideBootstrap(bootstrap, { flags, overrides }) });
 */
export function overrideBootstrap(
  bootstrap: Bootstrap,
  { flags = {}, overrides }: OverrideBootstrapOptions,
): Bootstrap {
  const evaluations = new Map(bootstrap.evaluations);
  for (const [key, value] of overrides) {
    const definition = Object.hasOwn(flags, key) ? flags[key] : undefined;
    const answer = evaluations.get(key) ?? 'withheld';
    const evaluation = resolveFlag({ definition, answer, onMissing: 'default' }, { value });
    if (evaluation.original) evaluations.set(key, evaluation);
  }
  return { ...bootstrap, evaluations };
}
