// @vitest-environment node
import type { StrategyRecord } from '@halyard/server';
import { describe, expect, it } from 'vitest';
import { fakeFlag } from '../testing/fakeFlag.ts';
import { describeAudience } from './describeAudience.ts';

const digit = (value: number, variant?: string): StrategyRecord => ({
  name: 'lastDigit',
  parameters: { digit: value },
  ...(variant === undefined ? {} : { variant }),
});
const percent = (value: number, variant?: string): StrategyRecord => ({
  name: 'percentage',
  parameters: { percent: value },
  ...(variant === undefined ? {} : { variant }),
});
const on = (...strategies: StrategyRecord[]) => fakeFlag({ key: 'a', enabled: true, strategies });

describe('describeAudience', () => {
  it('says that a flag without strategies is for nobody but test users', () => {
    expect(describeAudience(on())).toEqual({ text: 'Nobody but test users', reach: 'nobody' });
  });

  it('says the same of a flag whose main switch is off, whatever its strategies', () => {
    expect(describeAudience({ ...on(percent(100)), enabled: false }).text).toBe('Nobody but test users');
  });

  it('says the same of a secret flag, which nobody else is told of', () => {
    expect(describeAudience({ ...on(percent(100)), secret: true }).text).toBe('Nobody but test users');
  });

  it('leaves test users out for a flag that is not exposed to them', () => {
    expect(describeAudience({ ...on(), exposeToTesters: false }).text).toBe('Nobody');
  });

  it('gathers last digits, sorted and each once', () => {
    expect(describeAudience(on(digit(2), digit(1), digit(2))).text).toBe('Accounts ending in 1 or 2');
  });

  it('calls all ten digits all accounts', () => {
    const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => digit(value));
    expect(describeAudience(on(...all)).text).toBe('All accounts');
  });

  it('names a share of visitors, and the attribute it goes by', () => {
    expect(describeAudience(on(percent(20))).text).toBe('20 % of visitors');
    const by = { name: 'percentage', parameters: { percent: 20, by: 'anonymousId' } };
    expect(describeAudience(on(by)).text).toBe('20 % of visitors by anonymousId');
  });

  it('names only the largest of several shares, which contains the others', () => {
    expect(describeAudience(on(percent(20), percent(50), percent(50))).text).toBe('50 % of visitors');
  });

  it('joins different strategies with or', () => {
    expect(describeAudience(on(percent(20), digit(7))).text).toBe(
      'Accounts ending in 7, or 20 % of visitors',
    );
  });

  it('says everybody for 100 %, and nobody for 0 %', () => {
    expect(describeAudience(on(digit(1), percent(100)))).toEqual({ text: 'Everybody', reach: 'everybody' });
    expect(describeAudience(on(percent(0))).reach).toBe('nobody');
  });

  it('keeps the order where variants differ, since the first match decides', () => {
    expect(describeAudience(on(percent(20, 'list'), digit(7, 'grid'), percent(50, 'list'))).text).toBe(
      '20 % of visitors (list); then accounts ending in 7 (grid); then 50 % of visitors (list)',
    );
  });

  it('spells out a strategy that it does not know', () => {
    const weekday = { name: 'weekday', parameters: { day: 'monday' } };
    expect(describeAudience(on(weekday)).text).toBe('weekday: day monday');
  });
});
