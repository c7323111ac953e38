import type { JsonValue } from '@halyard/core';

/** A JSON object. Read it by own properties only: a hostile body may carry `__proto__` (T18). */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}
