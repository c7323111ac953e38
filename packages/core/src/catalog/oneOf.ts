import type { FlagDefinition, FlagOptions } from './FlagDefinition.ts';
import { mismatch } from './mismatch.ts';

/** A flag that is one of a fixed list of texts. */
export function oneOf<const Variant extends string>(
  variants: readonly [Variant, ...Variant[]],
  options: FlagOptions<NoInfer<Variant>>,
): FlagDefinition<Variant> & { readonly variants: readonly Variant[] } {
  const isVariant = (value: unknown): value is Variant => (variants as readonly unknown[]).includes(value);
  return {
    ...options,
    kind: 'string',
    variants,
    parse: (value) =>
      isVariant(value)
        ? { value }
        : typeof value === 'string'
          ? { errorCode: 'PARSE_ERROR', message: `one of ${variants.join(', ')}` }
          : mismatch,
  };
}
