/** Where to go after signing in. Only this shop's own paths count: a link must not be able to lead elsewhere. */
export function nextAddress(query: URLSearchParams): string {
  const next = query.get('next') ?? '';
  return /^\/(?![/\\])[\w\-/?=&%.]*$/.test(next) ? next : '/account';
}
