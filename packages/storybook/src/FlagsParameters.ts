import type { Catalog, FlagDescriptions, JsonValue } from '@halyard/core';
import type { FlagKey, FlagValue } from '@halyard/react';

/**
 * What the flags of a story are: typed by the catalog that `Register` names. `'default'` takes away what a component or the
 * preview said: Storybook merges parameters, and leaves out what is `undefined`.
 */
export type StoryFlags = string extends FlagKey ? AnyStoryFlags : RegisteredStoryFlags;

type AnyStoryFlags = Readonly<Record<string, JsonValue>>;

type RegisteredStoryFlags = { readonly [Key in FlagKey]?: FlagValue<Key> | 'default' };

/** The flags of a matrix: by name, with all values that they can have, or with those to show. */
export type MatrixParameter = string extends FlagKey
  ? ReadonlyArray<string | AnyMatrixValues>
  : ReadonlyArray<FlagKey | { readonly [Key in FlagKey]?: ReadonlyArray<FlagValue<Key>> }>;

type AnyMatrixValues = Readonly<Record<string, readonly JsonValue[]>>;

/** What the addon knows of an app; given once, in the preview. */
export interface FlagsSetup {
  /** The app's catalog. Without one, what a story reads must be among its `parameters.flags`. */
  readonly flags?: Catalog | undefined;
  /** Words for people, from `describeFlags`. */
  readonly descriptions?: FlagDescriptions | undefined;
  /** Where the app itself runs, for "Open in the app"; an override link of its own origin. */
  readonly appUrl?: string | undefined;
}

export interface FlagsParameters {
  readonly flags?: StoryFlags;
  /** Shows the story once for each combination of these flags, side by side. */
  readonly flagMatrix?: MatrixParameter;
  /** For flags that are read while modules load: the preview is loaded again when they change. */
  readonly flagsReload?: boolean;
  readonly flagsSetup?: FlagsSetup;
}

export interface FlagsGlobals {
  /** Forced flags as `formatToken` writes them. */
  readonly flags?: string;
  /** See `FlagsView`. */
  readonly flagsView?: string;
  /** Shows the story's matrix (`on`) or the story alone (`off`); empty: what the story says. */
  readonly flagsMatrix?: string;
}

/** What the addon adds to the types of a preview. */
export interface FlagsTypes {
  parameters: FlagsParameters;
  globals: FlagsGlobals;
}
