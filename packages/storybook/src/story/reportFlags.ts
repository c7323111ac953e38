import type { Catalog, JsonValue } from '@halyard/core';
import type { FlagsSetup } from '../FlagsParameters.ts';
import type { FlagOrigin, FlagsReport, ReportedFlag } from '../FlagsReport.ts';
import type { FlagsView } from '../FlagsView.ts';
import type { ForcedFlags } from '../token/formatToken.ts';
import type { StoryInstance } from './createStoryInstance.ts';
import { isUnset } from './storyAnswers.ts';

/** The values of `parameters.flags`, by who said them. */
export type FlagLevels = Readonly<
  Record<'story' | 'component' | 'preview', Readonly<Record<string, unknown>>>
>;

export interface ReportInput {
  readonly storyId: string;
  readonly instance: StoryInstance;
  readonly setup: FlagsSetup;
  readonly levels: FlagLevels;
  readonly forced: ForcedFlags;
  readonly view: FlagsView;
  readonly layoutShift: number;
}

/** Says what a story's flags are, for the panel: nothing in it is more than JSON. */
export function reportFlags(input: ReportInput): FlagsReport {
  const { storyId, instance, setup, levels, forced, layoutShift } = input;
  const catalog = catalogOf(setup);
  const given = Object.entries({ ...levels.preview, ...levels.component, ...levels.story })
    .filter(([key, value]) => !isUnset(catalog, key, value))
    .map(([key]) => key);
  const keys = new Set([...Object.keys(catalog), ...given, ...forced.keys(), ...instance.reads]);
  return {
    storyId,
    flags: Array.from(keys, (key) => reportFlag(key, input)),
    // What the preview gives every story need not be read by each.
    given: given.filter((key) => key in levels.story || key in levels.component),
    ...(setup.appUrl !== undefined && { appUrl: setup.appUrl }),
    flips: instance.flips,
    layoutShift,
  };
}

function reportFlag(key: string, input: ReportInput): ReportedFlag {
  const { instance, setup, forced } = input;
  const { descriptions = {} } = setup;
  const catalog = catalogOf(setup);
  const definition = Object.hasOwn(catalog, key) ? catalog[key] : undefined;
  const words = Object.hasOwn(descriptions, key) ? descriptions[key] : undefined;
  const { value, errorCode, pending } = instance.inspect(key);
  const origin = originOf(key, input);
  const isForced = forced.has(key);
  return {
    key,
    kind: definition?.kind,
    ...(definition && {
      ...(definition.variants && { variants: definition.variants as readonly JsonValue[] }),
      ...(definition.min !== undefined && { min: definition.min }),
      ...(definition.max !== undefined && { max: definition.max }),
      default: definition.default as JsonValue,
    }),
    ...words,
    origin,
    value: value as JsonValue | undefined,
    unforced: isForced ? unforcedValue(key, input) : (value as JsonValue | undefined),
    isRead: instance.reads.has(key),
    ...(errorCode && { errorCode }),
    ...(pending && { isPending: true }),
  };
}

function originOf(key: string, { instance, setup, levels, forced, view }: ReportInput): FlagOrigin {
  const catalog = catalogOf(setup);
  if (instance.played.has(key)) return 'play';
  if (forced.has(key)) return 'forced';
  const level = levelOf(key, catalog, levels);
  if (view !== 'live' && (level || Object.hasOwn(catalog, key))) return 'view';
  return level ?? (Object.hasOwn(catalog, key) ? 'declared' : 'nobody');
}

function levelOf(key: string, catalog: Catalog, levels: FlagLevels): keyof FlagLevels | undefined {
  const level = (['story', 'component', 'preview'] as const).find((each) => Object.hasOwn(levels[each], key));
  return level && !isUnset(catalog, key, levels[level][key]) ? level : undefined;
}

function unforcedValue(key: string, { setup, levels }: ReportInput): JsonValue | undefined {
  const catalog = catalogOf(setup);
  const level = levelOf(key, catalog, levels);
  const value = level ? levels[level][key] : Object.hasOwn(catalog, key) ? catalog[key]?.default : undefined;
  return value as JsonValue | undefined;
}

function catalogOf({ flags = {} }: FlagsSetup): Catalog {
  return flags;
}
