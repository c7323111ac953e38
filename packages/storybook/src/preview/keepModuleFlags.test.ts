import { afterEach, describe, expect, it, vi } from 'vitest';
import { moduleFlags } from '../module-flags/moduleFlags.ts';
import { storyAnswers } from '../story/storyAnswers.ts';
import { keepModuleFlags } from './keepModuleFlags.ts';

const answers = (values: Record<string, unknown>) =>
  storyAnswers({ catalog: {}, values, forced: new Map(), view: 'live' });

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

describe('keepModuleFlags', () => {
  it('SB12: asks for another load exactly when the values are others', () => {
    expect(keepModuleFlags(answers({}))).toBe(false);
    expect(keepModuleFlags(answers({ layout: 'list' }))).toBe(true);
    expect(moduleFlags()).toEqual({ layout: 'list' });
    expect(keepModuleFlags(answers({ layout: 'list' }))).toBe(false);
  });

  it('SB12: never asks for it where nothing can be kept', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('blocked');
    });
    expect(keepModuleFlags(answers({ layout: 'list' }))).toBe(false);
    expect(moduleFlags()).toEqual({});
  });

  it.each(['{', '[]', 'null', '7'])('reads nothing from %j', (text) => {
    sessionStorage.setItem('halyard:storybook:module-flags', text);
    expect(moduleFlags()).toEqual({});
  });
});
