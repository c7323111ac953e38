import { proposalParameters } from './proposalParameters.ts';

/**
 * The same address without what it proposes, for `history.replaceState`: a reload must not propose again, and a copied address
 * must not pass it on. Everything else stays as it was written, byte by byte.
 */
export function withoutProposal(href: string): string {
  const [, address = '', search, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(href) ?? [];
  if (search === undefined) return href;
  const kept = search.split('&').filter((part) => !isProposal(part));
  return address + (kept.length > 0 ? `?${kept.join('&')}` : '') + hash;
}

/** Whether a part of the search is one of our parameters, however its name is encoded. */
function isProposal(part: string): boolean {
  const [name = ''] = new URLSearchParams(part).keys();
  return proposalParameters.has(name);
}
