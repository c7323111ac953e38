/**
 * What a backend asks for by `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3), in milliseconds. A date is compared with
 * the backend's own clock where that can be seen. "At once", or a date that has passed, is nothing that a flood of pages can be
 * sent back with.
 */
export function retryAfter({ headers }: Response): number | undefined {
  const asked = headers.get('Retry-After') ?? '';
  const now = Date.parse(headers.get('Date') ?? '') || Date.now();
  const delay = /\D/.test(asked) ? Date.parse(asked) - now : Number(asked) * 1_000;
  return delay > 0 ? delay : undefined;
}
