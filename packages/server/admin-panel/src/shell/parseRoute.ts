export type Route =
  | { readonly page: 'flags' }
  | { readonly page: 'flag'; readonly key: string }
  | { readonly page: 'test-users' }
  | { readonly page: 'history' };

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Reads `#/flags/<key>` and its siblings; any other hash is the list of flags. */
export function parseRoute(hash: string): Route {
  const [page, ...rest] = hash.replace(/^#\/?/, '').split('/');
  const key = rest.join('/');
  if (page === 'flags' && key !== '') return { page: 'flag', key: decode(key) };
  if (page === 'test-users' || page === 'history') return { page };
  return { page: 'flags' };
}

/** The link to a flag's editor. */
export function flagHref(key: string): string {
  return `#/flags/${encodeURIComponent(key)}`;
}
