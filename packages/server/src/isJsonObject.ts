import type { JsonObject } from './/JsonObject.ts';

/** True for a JSON object; false for arrays, null and everything that is no object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
