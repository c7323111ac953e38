/** Claims that pass every rule, for tests to break one at a time. */
export function validClaims(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: 'https://shop.example', aud: 'shop/production', sub: 'staff:ann', jti: 'grant-1' };
  return { ...claims, iat: now, exp: now + 3600, allow: ['*'], deny: [], ...changes };
}
