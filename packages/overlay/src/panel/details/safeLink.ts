/**
 * The address as it may be linked to: `https`, or of the page's own origin; `undefined` for anything else, such as `javascript:`
 * in whatever spelling (security row T24).
 */
export function safeLink(address: string | undefined, base: string = location.href): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && url.origin === new URL(base).origin);
  return isSafe ? url.href : undefined;
}
