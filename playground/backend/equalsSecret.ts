import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares what somebody sent with a secret; how long it takes tells nothing about either. */
export function equalsSecret(sent: string | undefined, secret: string): boolean {
  return sent !== undefined && timingSafeEqual(digest(sent), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
