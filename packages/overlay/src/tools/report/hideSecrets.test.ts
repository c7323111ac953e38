// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSecrets } from './hideSecrets.ts';
import { hideSecretsIn } from './hideSecretsIn.ts';
import { safeAddress } from './safeAddress.ts';

const around = fc.constantFrom('', ' ', '"', "'", '/', '?q=', '&', '{"a":"', '(', 'mailto:', ', ');
/** Nobody is called so that it begins or ends with a quotation mark, or has two of them in a row. */
const address = fc.emailAddress().filter((mailbox) => !/^'|''|'@/.test(mailbox));
const mail = 'ann.smith+x@mail.shop.example';

describe('hideSecrets', () => {
  it('leaves no e-mail address, wherever in a text it is', () => {
    fc.assert(
      fc.property(around, address, around, (before, mailbox, after) => {
        const [name = ''] = mailbox.split('@');
        const left = hideSecrets(`${before}${mailbox}${after}`);
        expect(left).not.toContain('@');
        // A name of a few letters may be a part of any word.
        expect(name.length > 3 && left.toLowerCase().includes(name.toLowerCase())).toBe(false);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it.each([
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N'],
    ['sk_live_51H8xAbCdEfGhIjKlMn'],
    ['3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
  ])('takes %s out', (secret) => {
    expect(hideSecrets(`before ${secret} after`)).toBe('before [removed] after');
  });

  it('takes out what is named a secret, however short it is', () => {
    expect(hideSecrets('token=abc&page=2')).toBe('token=[removed]&page=2');
    expect(hideSecretsIn({ apiKey: 'x', list: [{ email: 'short' }, mail], page: 2 })).toEqual({
      apiKey: '[removed]',
      list: [{ email: '[removed]' }, '[removed]'],
      page: 2,
    });
  });

  it('keeps ordinary words, numbers and versions', () => {
    const text =
      'Everything between you and the weather: 8 items, v1.2.3, loyalty-points-for-returning-sailors';
    expect(hideSecrets(text)).toBe(text);
  });
});

describe('safeAddress', () => {
  it('keeps the path and the names of the query, and no value, fragment or login', () => {
    expect(safeAddress('https://ann:pw@shop.example/cart/7?step=2&mail=a%40b.c&step=3#pay')).toBe(
      'https://shop.example/cart/7?step=…&mail=…',
    );
    expect(safeAddress(`https://shop.example/users/${encodeURIComponent(mail)}/edit`)).toBe(
      'https://shop.example/users/%5Bremoved%5D/edit',
    );
    expect(safeAddress('https://shop.example/%E0%A4%A')).toBe('https://shop.example/%5Bremoved%5D');
  });
});
