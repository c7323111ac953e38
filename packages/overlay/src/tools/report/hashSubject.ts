/**
 * A hash of a subject, so that two reports of the same one can be told. With the audience, so that it is another one elsewhere.
 * `undefined` where there is no subject, or where the page is not secure and has no `crypto.subtle`.
 */
export async function hashSubject(
  subject: string | undefined,
  audience: string,
): Promise<string | undefined> {
  // Not there on pages without HTTPS, whatever its type says.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (subject === undefined || !subtle) return undefined;
  const digest = await subtle.digest(
    'SHA-256',
    new TextEncoder().encode(JSON.stringify([audience, subject])),
  );
  return Array.from(new Uint8Array(digest).subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
