import { number, object, string } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { formatEntry } from './formatEntry.ts';
import { parseEntry } from './parseEntry.ts';

const unknown = { value: undefined, reason: 'DEFAULT' };
const pageSize = {
  kind: 'number',
  definition: number({ default: 8, min: 4, max: 24 }),
  real: unknown,
} as const;
const headline = { kind: 'string', definition: string({ default: '' }), real: unknown } as const;
const banner = {
  kind: 'json',
  definition: object({
    default: { text: '' },
    schema: {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: (value) =>
          typeof value === 'object' && value !== null && 'text' in value
            ? { value: { text: String(value.text) } }
            : { issues: [{ message: 'text is missing' }] },
      },
    },
  }),
  real: unknown,
} as const;
const undeclared = {
  kind: 'json',
  definition: undefined,
  real: { value: { a: 1 }, reason: 'STATIC' },
} as const;

describe('parseEntry', () => {
  it('reads numbers within the bounds, and says the bounds otherwise', () => {
    expect(parseEntry(pageSize, ' 12.5 ')).toEqual({ value: 12.5 });
    expect(parseEntry(pageSize, '25').message).toBe('Does not fit: 4 to 24');
    expect(parseEntry(pageSize, 'twelve').message).toMatch(/^Not a number/);
  });

  it('says a bound that stands alone', () => {
    const atMost = { ...pageSize, definition: number({ default: 1, max: 2 }) };
    const atLeast = { ...pageSize, definition: number({ default: 1, min: 1 }) };
    expect(parseEntry(atMost, '3').message).toBe('Does not fit: at most 2');
    expect(parseEntry(atLeast, '0').message).toBe('Does not fit: at least 1');
  });

  it('takes an emptied number or structure for the wish for the real value', () => {
    expect(parseEntry(pageSize, ' ')).toEqual({});
    expect(parseEntry(banner, '')).toEqual({});
  });

  it('takes texts as they are, the empty one included', () => {
    expect(parseEntry(headline, ' Ahoy ')).toEqual({ value: ' Ahoy ' });
    expect(parseEntry(headline, '')).toEqual({ value: '' });
  });

  it('reads JSON, and passes on what the parser or the schema says', () => {
    expect(parseEntry(banner, '{ "text": "Sale" }')).toEqual({ value: { text: 'Sale' } });
    expect(parseEntry(banner, '{ "text": ').message).toMatch(/^Not valid JSON yet: /);
    expect(parseEntry(banner, '{}').message).toBe('Does not fit: text is missing');
    expect(parseEntry(banner, '7').message).toBe('Does not fit: it has the wrong kind');
  });

  it('holds undeclared flags to the kind of their real value', () => {
    expect(parseEntry(undeclared, '[1]')).toEqual({ value: [1] });
    expect(parseEntry(undeclared, '"text"').message).toBe(
      'Does not fit: its real value is of the kind object',
    );
    expect(parseEntry({ ...undeclared, real: unknown }, '"text"')).toEqual({ value: 'text' });
  });

  it('reads back what a field shows', () => {
    expect(parseEntry(banner, formatEntry('json', { text: 'a\n"b"' }))).toEqual({
      value: { text: 'a\n"b"' },
    });
    expect(parseEntry(pageSize, formatEntry('number', 24))).toEqual({ value: 24 });
    expect(parseEntry(headline, formatEntry('string', 'Ahoy'))).toEqual({ value: 'Ahoy' });
    expect(formatEntry('number', undefined)).toBe('');
  });
});
