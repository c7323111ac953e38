/**
 * An OpenFeature CLI manifest (`$id: openfeature-cli/manifest`). Loose in its texts, as TypeScript reads a JSON import;
 * `flagsFromManifest` checks the rest.
 */
export interface FlagManifest {
  readonly flags: Readonly<Record<string, ManifestFlag>>;
}

/** One flag of a manifest. */
export interface ManifestFlag {
  /** `boolean`, `string`, `integer`, `float` or `object`. */
  readonly flagType: string;
  readonly defaultValue: unknown;
  readonly description?: string;
}
