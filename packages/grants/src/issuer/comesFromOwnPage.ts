interface OwnPage {
  /** The app's origin. */
  readonly issuer: string;
}

/**
 * Whether this very app's page sent a request: a form, an image or a no-cors fetch of another site can send neither a JSON
 * content type nor our origin (T29). A client that names no origin at all is refused, too.
 */
export function comesFromOwnPage(headers: Headers, { issuer }: OwnPage): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin === null && site === null) return false;
  if (site !== null && site !== 'same-origin') return false;
  return isJson(headers.get('content-type')) && (origin === null || isOwn(origin, { issuer, headers }));
}

function isOwn(
  origin: string,
  { issuer, headers }: { readonly issuer: string; readonly headers: Headers },
): boolean {
  if (origin === issuer) return true;
  // By the name that was called, where a proxy ends https and the server cannot know its own scheme.
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
