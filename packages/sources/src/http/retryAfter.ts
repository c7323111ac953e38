/**
 * What a backend asks for by `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3), in milliseconds. A date is compared with
 * the backend's own clock where that can be seen. "At once", or a date that has passed, is nothing that a flood of pages can be
 * sent back with, and counts as 0, as does its absence.
 */
export function retryAfter(headers?: Headers): number {
  const asked = headers?.get('Retry-After') ?? '';
  const now = Date.parse(headers?.get('Date') ?? '') || Date.now();
  return Math.max(0, Number(asked) * 1_000 || Date.parse(asked) - now || 0);
}
