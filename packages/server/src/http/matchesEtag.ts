/** Compares an `If-None-Match` header with a tag, weakly as RFC 9110 13.1.2 asks: a proxy may have marked ours weak. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
