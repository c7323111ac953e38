import type { FlagDescription, FlagDescriptions } from '@halyard/core';

/** What people should know of a flag, if anybody said so. No key that every object has (`constructor`) is found. */
export function descriptionOf(descriptions: FlagDescriptions, key: string): FlagDescription | undefined {
  return Object.hasOwn(descriptions, key) ? descriptions[key] : undefined;
}
