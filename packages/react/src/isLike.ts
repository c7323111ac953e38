/** Whether a value can stand in for a default: without a catalog, the default is all that says which kind a flag has. */
export function isLike(value: unknown, fallback: unknown): boolean {
  return (
    typeof value === typeof fallback && value !== null && Array.isArray(value) === Array.isArray(fallback)
  );
}
