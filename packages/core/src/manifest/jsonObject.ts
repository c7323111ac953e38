import type { FlagDefinition, FlagOptions } from '../catalog/FlagDefinition.ts';
import { mismatch } from '../catalog/mismatch.ts';
import type { JsonValue } from '../JsonValue.ts';
import { isRecord } from './isRecord.ts';

type JsonObject = { readonly [key: string]: JsonValue };

/** A flag that is a JSON object of whatever structure. */
export function jsonObject(options: FlagOptions<JsonObject>): FlagDefinition<JsonObject> {
  return { ...options, kind: 'object', parse: (value) => (isJsonObject(value) ? { value } : mismatch) };
}

// What is inside needs no look: values come out of JSON, from a backend or a tester.
function isJsonObject(value: unknown): value is JsonObject {
  return isRecord(value);
}
