/** `refused`: the backend says no. `unavailable`: it said nothing that can be understood. */
export type GrantAnswer = { readonly token: string } | 'refused' | 'unavailable';

const TIME_LIMIT_MILLISECONDS = 3000;

/** Asks the app's own backend for this browser's grant. Never rejects; takes at most 3 s, body included. */
export async function askForGrant(
  url: string,
  { signal, isResting }: { readonly signal: AbortSignal; readonly isResting: boolean },
): Promise<GrantAnswer> {
  const request = new AbortController();
  const abort = (): void => request.abort();
  const timer = setTimeout(abort, TIME_LIMIT_MILLISECONDS);
  signal.addEventListener('abort', abort, { signal: request.signal });
  try {
    // Against the page's origin and not its base URL, which injected markup can move (T4).
    const response = await fetch(new URL(url, location.origin), {
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      // Nobody is here: the grant is looked at, and not renewed.
      headers: { accept: 'application/json', ...(isResting && { 'flag-idle': '1' }) },
      signal: request.signal,
    });
    if (response.status === 401 || response.status === 403) return 'refused';
    const body: unknown = response.ok ? await response.json() : undefined;
    return hasToken(body) ? { token: body.token } : 'unavailable';
  } catch {
    return 'unavailable';
  } finally {
    clearTimeout(timer);
    request.abort();
  }
}

function hasToken(body: unknown): body is { readonly token: string } {
  return typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string';
}
