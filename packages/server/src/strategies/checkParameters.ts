import type { JsonValue } from '@halyard/core';
import type { JsonObject } from '..//JsonObject.ts';
import { ownValue } from '../ownValue.ts';
import type { ParameterDescription } from './ParameterDescription.ts';

const LONGEST_STRING = 128;

/** Says in words what is wrong with a strategy's parameters; undefined when nothing is. */
export function checkParameters(
  descriptions: readonly ParameterDescription[],
  parameters: JsonObject,
): string | undefined {
  const known = new Set(descriptions.map((description) => description.name));
  const stranger = Object.keys(parameters).find((name) => !known.has(name));
  if (stranger !== undefined) return `the parameter "${stranger.slice(0, LONGEST_STRING)}" is unknown`;
  for (const description of descriptions) {
    const value = ownValue(parameters, description.name);
    if (value === undefined && description.optional) continue;
    const requirement = describeRequirement(description);
    if (!fits(description, value)) return `the parameter "${description.name}" must be ${requirement}`;
  }
  return undefined;
}

function fits({ kind, integer, min, max }: ParameterDescription, value: JsonValue | undefined): boolean {
  if (kind === 'string') return typeof value === 'string' && value !== '' && value.length <= LONGEST_STRING;
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (integer && !Number.isInteger(value)) return false;
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

function describeRequirement({ kind, integer, min, max }: ParameterDescription): string {
  if (kind === 'string') return `a text of 1 to ${LONGEST_STRING} characters`;
  const range = min === undefined || max === undefined ? '' : ` from ${min} to ${max}`;
  return `${integer ? 'a whole number' : 'a number'}${range}`;
}
