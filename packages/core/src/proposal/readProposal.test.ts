// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readProposal } from './readProposal.ts';

const page = 'https://shop.example/checkout';
const keys = (count: number) => Array.from({ length: count }, (_, index) => `flag-${index}`);
const link = (flags: string) => `${page}?flags=${encodeURIComponent(flags)}`;

describe('T3: readProposal', () => {
  it('reads values as percent-encoded JSON, bare keys as true, and simulated states', () => {
    expect(
      readProposal(link('new-nav, layout=%22list%22,size=12,banner=%7B%22a%22%3A1%7D,beta=~pending')),
    ).toEqual({
      changes: [
        { key: 'new-nav', choice: { value: true } },
        { key: 'layout', choice: { value: 'list' } },
        { key: 'size', choice: { value: 12 } },
        { key: 'banner', choice: { value: { a: 1 } } },
        { key: 'beta', choice: { simulate: 'pending' } },
      ],
    });
  });

  it('reads Etsy’s spelling: names of variants, a bare name for on, the first mention of a flag', () => {
    expect(readProposal(`${page}?features=foo,bar:x,baz:off,foo:off`)).toEqual({
      changes: [
        { key: 'foo', variant: 'on' },
        { key: 'bar', variant: 'x' },
        { key: 'baz', variant: 'off' },
      ],
    });
  });

  it('lets our own parameter win where both speak of a flag', () => {
    expect(readProposal(`${page}?features=nav:off,other&flags=nav`)?.changes).toEqual([
      { key: 'nav', choice: { value: true } },
      { key: 'other', variant: 'on' },
    ]);
  });

  it.each([
    page,
    `${page}?flags=`,
    `${page}?flags=%20&features=`,
    `${page}#flags=new-nav`,
    `${page}#?flags=new-nav`,
    `${page}?Flags=new-nav&FLAGS=new-nav&flag=new-nav&flags[]=new-nav`,
    `${page}?targetingKey=testuser1&user=testuser1&context=%7B%7D&grant=x&exp=1`,
    'https://flags=new-nav@shop.example/flags=new-nav',
    '',
    'no address',
    'javascript:alert(1)',
  ])('finds no proposal in %s', (href) => {
    expect(readProposal(href)).toBeUndefined();
  });

  it.each([
    'nav=',
    '=true',
    ',',
    'nav,',
    'nav,nav',
    'nav=true,nav=false',
    'a b',
    'ключ',
    'nav=%',
    'nav=%E0%A4%A',
    'nav={',
    'nav=undefined',
    'nav=NaN',
    'nav=1e999',
    'nav=~burning',
    'nav=~__proto__',
    'nav=%7B%22__proto__%22%3A%7B%22polluted%22%3Atrue%7D%7D',
    'k'.repeat(129),
    'nav=true;other=true',
    'nav\r\nSet-Cookie: a=b',
    'nav=\u0000',
  ])('refuses all of flags=%j', (flags) => {
    expect(readProposal(link(flags))).toEqual({ refusal: 'HAL-305' });
  });

  it.each(['foo:', ':on', 'foo:a:b', 'foo,,bar', 'foo:<b>', 'foo bar'])(
    'refuses all of features=%j',
    (features) => {
      expect(readProposal(`${page}?features=${encodeURIComponent(features)}`)).toEqual({
        refusal: 'HAL-305',
      });
    },
  );

  it('refuses a parameter that is there twice, since nobody knows which one was meant', () => {
    expect(readProposal(`${page}?flags=a&flags=b`)).toEqual({ refusal: 'HAL-305' });
    expect(readProposal(`${page}?features=a&%66eatures=b`)).toEqual({ refusal: 'HAL-305' });
  });

  it('takes 32 flags and 2,048 bytes, and refuses one more of either', () => {
    expect(readProposal(link(keys(32).join()))?.changes).toHaveLength(32);
    expect(readProposal(link(keys(33).join()))).toEqual({ refusal: 'HAL-306' });
    expect(readProposal(`${link(keys(30).join())}&features=a,b,c`)).toEqual({ refusal: 'HAL-306' });
    const long = `headline=%22${'x'.repeat(2048 - 15)}%22`;
    expect(readProposal(link(long))?.changes).toHaveLength(1);
    expect(readProposal(link(`${long},a`))).toEqual({ refusal: 'HAL-306' });
    expect(readProposal(link('é'.repeat(1025)))).toEqual({ refusal: 'HAL-306' });
  });

  it('survives 100,000 characters and deep JSON within the limit', () => {
    expect(readProposal(link('a'.repeat(100_000)))).toEqual({ refusal: 'HAL-306' });
    expect(readProposal(link(`a=${'['.repeat(1000)}${']'.repeat(1000)}`))?.changes).toHaveLength(1);
  });

  it('T18: takes the names that every object has for ordinary keys, and changes no prototype', () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    const { changes = [] } = readProposal(link(names.join())) ?? {};
    expect(changes.map(({ key }) => key)).toEqual(names);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(names);
  });
});
