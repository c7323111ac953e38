import { boolean } from '../catalog/boolean.ts';
import type { FlagDefinition } from '../catalog/FlagDefinition.ts';
import { number } from '../catalog/number.ts';
import { string } from '../catalog/string.ts';
import type { FlagManifest } from './FlagManifest.ts';
import { integer } from './integer.ts';
import { isRecord } from './isRecord.ts';
import { jsonObject } from './jsonObject.ts';
import { ManifestError } from './ManifestError.ts';
import type { ManifestFlags } from './ManifestFlags.ts';

type Kind = (options: { readonly default: never }) => FlagDefinition;

/** What makes a definition of a default. A map: `constructor` is no type of a flag. */
const kinds: ReadonlyMap<unknown, Kind> = new Map<unknown, Kind>([
  ['boolean', boolean],
  ['string', string],
  ['integer', integer],
  ['float', number],
  ['object', jsonObject],
]);

/**
 * The catalog that an OpenFeature CLI manifest declares. Keys and values are typed from an `as const` object or a JSON import.
 * Throws HAL-110 when it is no manifest, or a default is not of its flag's type.
 *
 * @example
 * import manifest from './flags.json' with { type: 'json' };
 * export const flags = flagsFromManifest(manifest);
 */
export function flagsFromManifest<const Manifest extends FlagManifest>(
  manifest: Manifest,
): ManifestFlags<Manifest> {
  const declared: unknown = isRecord(manifest) ? manifest.flags : undefined;
  if (!isRecord(declared)) {
    throw new ManifestError(
      process.env.NODE_ENV !== 'production' &&
        'This is no manifest — it has no object "flags" — pass what the OpenFeature CLI wrote, parsed',
    );
  }
  const flags = Object.entries(declared).map(([key, flag]) => [key, define(key, flag)] as const);
  // `fromEntries` defines properties, so that `__proto__` is a key like any other. The type is that of the manifest just checked.
  return Object.fromEntries(flags) as ManifestFlags<Manifest>;
}

function define(key: string, flag: unknown): FlagDefinition {
  const { flagType, defaultValue } = isRecord(flag) ? flag : {};
  const kind = kinds.get(flagType);
  if (!kind || key === '') {
    throw new ManifestError(
      process.env.NODE_ENV !== 'production' &&
        `The flag "${key}" of the manifest cannot be declared — it has ${key === '' ? 'no key' : `the flagType ${JSON.stringify(flagType)}`} — use one of ${[...kinds.keys()].join(', ')}, and a key that is not empty`,
    );
  }
  // Whether the default is of this kind is what its own `parse` says, next.
  const definition = kind({ default: defaultValue as never });
  if (definition.parse(defaultValue).errorCode) {
    throw new ManifestError(
      process.env.NODE_ENV !== 'production' &&
        `The flag "${key}" of the manifest cannot be declared — its defaultValue ${JSON.stringify(defaultValue)} is no ${String(flagType)} — correct one of the two`,
    );
  }
  return definition;
}
