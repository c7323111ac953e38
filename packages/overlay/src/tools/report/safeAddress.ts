import { hideSecrets } from './hideSecrets.ts';

/** A page's address without what may be private: the values of its query and its fragment go, their names stay. */
export function safeAddress(href: string): string {
  const { origin, pathname, searchParams } = new URL(href);
  const names = [...new Set(searchParams.keys())].map((name) => `${encodeURIComponent(hideSecrets(name))}=…`);
  const path = pathname
    .split('/')
    .map((part) => encodeURI(hideSecrets(decode(part))))
    .join('/');
  return `${origin}${path}${names.length > 0 ? `?${names.join('&')}` : ''}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '[removed]';
  }
}
