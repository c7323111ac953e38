import type { FlagDefinition } from '../catalog/FlagDefinition.ts';
import type { JsonValue } from '../JsonValue.ts';
import type { FlagManifest, ManifestFlag } from './FlagManifest.ts';

/** The catalog that a manifest declares: its keys, and the type of each value. */
export type ManifestFlags<Manifest extends FlagManifest> = {
  readonly [Key in keyof Manifest['flags']]: FlagDefinition<ManifestValue<Manifest['flags'][Key]>>;
};

interface ValueByType {
  readonly boolean: boolean;
  readonly string: string;
  readonly integer: number;
  readonly float: number;
  readonly object: { readonly [key: string]: JsonValue };
}

/** From the literal `flagType` where there is one; a JSON import has mere texts, but its defaults have a type. */
type ManifestValue<Flag extends ManifestFlag> = string extends Flag['flagType']
  ? ValueLike<Flag['defaultValue']>
  : Flag['flagType'] extends keyof ValueByType
    ? ValueByType[Flag['flagType']]
    : never;

type ValueLike<Default> = unknown extends Default
  ? unknown
  : {
      [Type in keyof ValueByType]: Default extends ValueByType[Type] ? ValueByType[Type] : never;
    }[keyof ValueByType];
