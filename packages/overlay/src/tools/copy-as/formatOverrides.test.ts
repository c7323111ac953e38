// @vitest-environment node
import { runInNewContext } from 'node:vm';
import { execFileSync } from 'node:child_process';
import type { JsonValue, Override } from '@halyard/core';
import { readProposal } from '@halyard/core/proposal';
import { parseScenario } from '@halyard/core/scenario';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatOverrides } from './formatOverrides.ts';
import { formatSource } from './formatSource.ts';

const times = { setAt: 0, expiresAt: 1, scope: 'browser' } as const;
const forced = new Map<string, Override>([
  ['new-checkout', { value: true, ...times }],
  ['headline', { value: "It's “on”, \\ 100 %", ...times }],
  ['beta', { simulate: 'error', ...times }],
]);
const href = "https://shop.example/cart?step='2'#pay";

describe('what is forced, written as code', () => {
  it('is a scenario and a link that read as the same choices', () => {
    const choices = [...forced].map(([key, { value, simulate }]) => [
      key,
      simulate ? { simulate } : { value },
    ]);
    expect([
      ...(parseScenario(formatOverrides('scenario', forced, href) ?? '').scenario?.overrides ?? []),
    ]).toEqual(choices);
    const link = formatOverrides('link', forced, href) ?? '';
    expect(readProposal(link)?.changes).toEqual(choices.map(([key, choice]) => ({ key, choice })));
  });

  it('is a Playwright test that opens the link and applies it', () => {
    const code = formatOverrides('playwright', forced, href) ?? '';
    expect(code).toContain("test('with new-checkout, headline, beta forced', async ({ page }) => {");
    const address = /page\.goto\((.+)\);/.exec(code)?.[1] ?? '';
    expect(runInNewContext(address)).toBe(formatOverrides('link', forced, href));
  });

  it('is a story’s parameters, of values alone', () => {
    const { parameters } = runInNewContext(`({${formatOverrides('storybook', forced, href)}})`);
    expect({ ...parameters.flags }).toEqual({ 'new-checkout': true, headline: "It's “on”, \\ 100 %" });
  });

  it('is a curl command that a shell reads as it was meant', () => {
    const command = formatOverrides('curl', forced, href) ?? '';
    const words = execFileSync('sh', ['-c', command.replace(/^curl/, String.raw`printf '%s\n'`)], {
      encoding: 'utf8',
    });
    expect(words.split('\n')).toEqual([
      href,
      '-H',
      `Flag-Overrides: new-checkout, headline=${encodeURIComponent(JSON.stringify("It's “on”, \\ 100 %"))}`,
      '-H',
      'Flag-Grant: …',
      '',
    ]);
  });

  it('is nothing where a format cannot hold it', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const many = new Map(
      Array.from({ length: 65 }, (_, index) => [`f${index}`, { value: true, ...times }] as const),
    );
    expect([formatOverrides('curl', many, href), formatOverrides('playwright', many, href)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(formatOverrides('curl', new Map([['a\r\nb', { value: true, ...times }]]), href)).toBeUndefined();
    vi.restoreAllMocks();
  });
});

describe('formatSource', () => {
  it('writes any value as JavaScript that is the same value', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.jsonValue(),
      fc.constantFrom("'", '"', '\\"', '\u2028', '</script>'),
    );
    fc.assert(
      fc.property(value, (any) => {
        const source = formatSource(any as JsonValue);
        expect(JSON.stringify(runInNewContext(`(${source})`))).toBe(JSON.stringify(any));
        expect(source).not.toMatch(/[\u2028\u2029<]/);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
