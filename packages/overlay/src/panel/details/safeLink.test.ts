// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { safeLink } from './safeLink.ts';

const base = 'http://shop.example/cart';
const schemes = [
  'javascript',
  'data',
  'vbscript',
  'blob',
  'file',
  'ftp',
  'http',
  'ws',
  'about',
  'view-source',
];
/** What has been tried against filters: case, blanks, control characters, entities left as they are. */
const spellings = [
  (scheme: string) => `${scheme}:alert(1)//other.example`,
  (scheme: string) => ` ${scheme.toUpperCase()}:alert(1)`,
  (scheme: string) => `\u0001${scheme.slice(0, 2)}\t${scheme.slice(2)}\n:alert(1)`,
  (scheme: string) => `${scheme}://other.example/%0aalert(1)`,
];

describe('safeLink', () => {
  it('T24: links to https addresses, and to paths of the page’s own origin', () => {
    expect(safeLink('https://flags.example/new-nav', base)).toBe('https://flags.example/new-nav');
    expect(safeLink('/admin/flags/new-nav', base)).toBe('http://shop.example/admin/flags/new-nav');
    expect(safeLink('//flags.example/x', 'https://shop.example/')).toBe('https://flags.example/x');
  });

  it.each(schemes.flatMap((scheme) => spellings.map((spell) => spell(scheme))))(
    'does not link to %j',
    (address) => {
      const link = safeLink(address, base);
      // Some spellings are no scheme at all, and so a path of this very origin.
      expect(link === undefined || link.startsWith('http://shop.example/')).toBe(true);
    },
  );

  it('T24: links to nothing where there is nothing', () => {
    expect(safeLink(undefined, base)).toBeUndefined();
    expect(safeLink('https://', base)).toBeUndefined();
  });
});
