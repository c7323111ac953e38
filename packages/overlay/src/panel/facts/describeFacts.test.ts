// @vitest-environment node
import type { Access, Override } from '@halyard/core';
import { describe, expect, it } from 'vitest';
import { createTestAccess } from '../../testing/createTestAccess.ts';
import { createFlagRow, type FlagRowInput } from '../model/createFlagRow.ts';
import { panelMessages as messages } from '../panelMessages.ts';
import { describeFacts } from './describeFacts.ts';

const override: Override = { value: true, setAt: 0, expiresAt: 1, scope: 'browser' };

function facts(given: Partial<FlagRowInput>): readonly string[] {
  const row = createFlagRow('flag', {
    flags: undefined,
    evaluation: { value: false, reason: 'STATIC' },
    access: createTestAccess(),
    override: undefined,
    readers: undefined,
    drift: undefined,
    answers: [],
    isStarred: false,
    draft: undefined,
    ...given,
  });
  return describeFacts({ row, owner: 'crew', watched: [], messages }).map(({ text }) => text);
}

function held(state: Access['state'], denied: readonly string[] = []): Partial<FlagRowInput> {
  return { access: createTestAccess({ state }, denied) };
}

describe('describeFacts', () => {
  it('says why what was forced does not count: it is paused, it is not covered, or it has no effect', () => {
    expect(facts({ override, ...held('ended') })[0]).toBe('paused until you go on');
    expect(facts({ override, ...held('checking') })[0]).toBe('paused while your permission is checked');
    expect(facts({ override, ...held('granted', ['flag']) }).slice(0, 2)).toEqual([
      'what you forced has no effect here',
      'your permission does not cover it',
    ]);
    expect(facts({ override })[0]).toBe('what you forced has no effect here');
  });

  it('says of a flag that nobody forced only what is true of it alone', () => {
    expect(facts(held('ended'))).toEqual(['the same for everyone', 'crew']);
    expect(facts(held('granted', ['flag']))[0]).toBe('your permission does not cover it');
  });
});
