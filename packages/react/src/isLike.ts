/** Whether a value can stand in for a default: without a catalog, the default is all that says which kind a flag has. */
export function isLike(value: unknown, fallback: unknown): boolean {
  return kindOf(value) === kindOf(fallback);
}

/** Tells arrays and `null` from other objects. */
const kindOf = (value: unknown): string => Object.prototype.toString.call(value);
