// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { number } from '../catalog/number.ts';
import { object } from '../catalog/object.ts';
import { oneOf } from '../catalog/oneOf.ts';
import { string } from '../catalog/string.ts';
import { formatEntry } from './formatEntry.ts';
import { parseEntry } from './parseEntry.ts';

const unknown = { value: undefined };
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
  real: { value: { a: 1 } },
} as const;

describe('parseEntry', () => {
  it('reads numbers within the bounds, and says the bounds otherwise', () => {
    expect(parseEntry(pageSize, ' 12.5 ')).toEqual({ value: 12.5 });
    expect(parseEntry(pageSize, '25').problem).toEqual({ code: 'out-of-range', min: 4, max: 24 });
    expect(parseEntry(pageSize, 'twelve').problem).toEqual({ code: 'not-a-number' });
  });

  it('says a bound that stands alone', () => {
    const atMost = { ...pageSize, definition: number({ default: 1, max: 2 }) };
    const atLeast = { ...pageSize, definition: number({ default: 1, min: 1 }) };
    expect(parseEntry(atMost, '3').problem).toMatchObject({ code: 'out-of-range', max: 2 });
    expect(parseEntry(atLeast, '0').problem).toMatchObject({ code: 'out-of-range', min: 1 });
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
    expect(parseEntry(banner, '{ "text": ').problem).toEqual({
      code: 'not-json',
      detail: expect.stringMatching(/./),
    });
    expect(parseEntry(banner, '{}').problem).toEqual({ code: 'unfit', detail: 'text is missing' });
    expect(parseEntry(banner, '7').problem).toEqual({ code: 'wrong-kind' });
  });

  it('holds undeclared flags to the kind of their real value', () => {
    expect(parseEntry(undeclared, '[1]')).toEqual({ value: [1] });
    expect(parseEntry(undeclared, '"text"').problem).toEqual({ code: 'other-kind', real: 'object' });
    expect(parseEntry({ ...undeclared, real: unknown }, '"text"')).toEqual({ value: 'text' });
  });

  it('takes one of the declared options as it is written', () => {
    const layout = {
      kind: 'choice',
      definition: oneOf(['grid', 'list'], { default: 'grid' }),
      real: unknown,
    } as const;
    expect(parseEntry(layout, 'list')).toEqual({ value: 'list' });
    expect(parseEntry(layout, 'rows').problem).toEqual({ code: 'unfit', detail: 'one of grid, list' });
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
