import type { JsonValue } from '@halyard/core';
import type { StrategyRecord } from '@halyard/server';

function words(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function describePercentage({ percent, by }: StrategyRecord['parameters']): string {
  const attribute = by === undefined || by === 'targetingKey' ? undefined : words(by);
  if (typeof percent === 'number' && percent >= 100) {
    return attribute === undefined ? 'Everybody' : `Everybody with ${attribute}`;
  }
  const share = typeof percent === 'number' && percent > 0 ? percent : 0;
  return `${share} % of visitors${attribute === undefined ? '' : ` by ${attribute}`}`;
}

/** Who one strategy matches, in plain words. A strategy unknown to this panel is spelled out, never guessed. */
export function describeStrategy({ name, parameters }: StrategyRecord): string {
  if (name === 'percentage') return describePercentage(parameters);
  if (name === 'lastDigit') return `Accounts ending in ${words(parameters.digit)}`;
  if (name === 'testUsers') return 'Test users';
  const given = Object.entries(parameters).map(([parameter, value]) => `${parameter} ${words(value)}`);
  return given.length === 0 ? name : `${name}: ${given.join(', ')}`;
}
