import type { FlagKind, JsonValue } from '@halyard/core';
import { FlagServerError } from '../FlagServerError.ts';
import { isJsonObject } from '../isJsonObject.ts';
import { flagKeyPattern } from './flagKeyPattern.ts';
import type { FlagRecord } from './FlagRecord.ts';
import type { FlagRecordInput } from './FlagRecordInput.ts';
import { parseStrategies } from './parseStrategies.ts';

/** A flag that is complete but has not been written yet. */
export type NewFlag = Omit<FlagRecord, 'version' | 'updatedAt'>;

/** Checks a flag of the seed and fills in its defaults; throws HAL-704. */
export function parseFlagRecordInput(input: FlagRecordInput): NewFlag {
  const { key, kind } = input;
  if (!flagKeyPattern.test(key)) throw refusal(key, 'its key must be 1 to 128 of A-Z a-z 0-9 . _ : -');
  const isBoolean = kind === 'boolean';
  const variants = input.variants ?? (isBoolean ? { on: true, off: false } : {});
  const onVariant = input.onVariant ?? (isBoolean ? 'on' : '');
  const offVariant = input.offVariant ?? (isBoolean ? 'off' : '');
  for (const variant of [onVariant, offVariant]) {
    if (!Object.hasOwn(variants, variant)) throw refusal(key, `it has no variant "${variant}"`);
  }
  const misfit = Object.keys(variants).find((variant) => !hasKind(variants[variant], kind));
  if (misfit !== undefined) throw refusal(key, `its variant "${misfit}" is not of kind ${kind}`);
  return {
    key,
    kind,
    description: input.description ?? '',
    owner: input.owner ?? '',
    variants,
    onVariant,
    offVariant,
    enabled: input.enabled ?? false,
    strategies: parseStrategies(input.strategies ?? [], variants),
    overridable: input.overridable ?? true,
    exposeToTesters: input.exposeToTesters ?? true,
    secret: input.secret ?? false,
  };
}

function hasKind(value: JsonValue | undefined, kind: FlagKind): boolean {
  if (kind === 'object') return isJsonObject(value);
  return typeof value === kind;
}

function refusal(key: string, detail: string): FlagServerError {
  return new FlagServerError('HAL-704', { detail: `flag "${key}": ${detail}` });
}
