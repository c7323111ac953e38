import { createHash, timingSafeEqual } from 'node:crypto';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Says whether an `Authorization` header holds one of the service tokens, in constant time over all of them (T14). */
export function createBearerTrust(tokens: readonly string[]): (header: string | undefined) => boolean {
  const digests = tokens.map(digest);
  return (header) => {
    const token = header === undefined ? undefined : /^Bearer +(\S+)$/i.exec(header)?.[1];
    if (token === undefined) return false;
    const given = digest(token);
    return digests.filter((known) => timingSafeEqual(known, given)).length > 0;
  };
}
