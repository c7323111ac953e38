/** The raw value of one cookie of a `Cookie` header or of `document.cookie`. */
export function readCookie(cookies: string, name: string): string | undefined {
  const start = `${name}=`;
  for (const part of cookies.split(';')) {
    const cookie = part.trimStart();
    if (cookie.startsWith(start)) return cookie.slice(start.length);
  }
  return undefined;
}
