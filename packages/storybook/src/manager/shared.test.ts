// @vitest-environment node
import type { OverrideChoice } from '@halyard/core';
import { formatScenario } from '@halyard/core/scenario';
import { describe, expect, it } from 'vitest';
import { readShared, storyParameters } from './shared.ts';

const forced = new Map<string, OverrideChoice>([
  ['new-checkout', { value: true }],
  ['a b/é', { value: { text: 'x' } }],
]);

describe('what is shared', () => {
  it('SB15: comes back from a scenario as it went, also with a simulated state', () => {
    const all = new Map(forced).set('layout', { simulate: 'error' });
    expect(readShared(formatScenario({ overrides: all }))).toEqual(all);
  });

  it('SB15: comes back from the parameters of a story', () => {
    expect(readShared(storyParameters(forced))).toEqual(forced);
    expect(JSON.parse(storyParameters(new Map([['layout', { simulate: 'error' }]])))).toEqual({ flags: {} });
  });

  it('SB15: comes back from the code of a story, as the overlay writes it', () => {
    const code = [
      'parameters: {',
      '  flags: {',
      "    'new-checkout': true,",
      "    'a b/é': { 'text': 'x' },",
      '  },',
      '},',
      '',
    ].join('\n');
    expect(readShared(code)).toEqual(forced);
  });

  it.each(['', '{', '7', 'null', '[]', '{"flags":[]}', '{"flags":null}', '{}'])('refuses %j', (text) => {
    expect(readShared(text)).toBeUndefined();
  });
});
