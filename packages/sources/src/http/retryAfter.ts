/**
 * What a backend asks for by `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3), as milliseconds between 1 s and 5 min.
 * A date is compared with the backend's own clock where that can be seen.
 */
export function retryAfter({ headers }: Response): number | undefined {
  const asked = headers.get('Retry-After');
  if (!asked) return undefined;
  const now = Date.parse(headers.get('Date') ?? '') || Date.now();
  const delay = /^\d+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - now;
  return Number.isNaN(delay) ? undefined : Math.min(300_000, Math.max(1_000, delay));
}
