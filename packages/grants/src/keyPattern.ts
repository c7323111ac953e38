/** A flag's key has at most 128 characters; the `*` is one more. */
const MAXIMUM_LENGTH = 129;

/** Whether this is an exact key or a prefix that ends in one `*`. */
export function isKeyPattern(pattern: unknown): pattern is string {
  if (typeof pattern !== 'string' || pattern === '' || pattern.length > MAXIMUM_LENGTH) return false;
  const star = pattern.indexOf('*');
  return star === -1 || star === pattern.length - 1;
}

/** Whether any pattern covers `key`. Never makes a RegExp from data (T20). */
export function matchesKeyPattern(patterns: readonly string[], key: string): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern,
  );
}
