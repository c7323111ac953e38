import type { Catalog } from './Catalog.ts';

/**
 * Declares the flags of an app. Keys and literal values are inferred; register them with `@halyard/react`'s `Register`.
 *
 * @example
 * export const flags = defineFlags({
 *   'new-checkout': boolean({ default: false }),
 *   layout: oneOf(['grid', 'list'], { default: 'grid' }),
 * });
 */
export function defineFlags<const Flags extends Catalog>(flags: Flags): Flags {
  return flags;
}
