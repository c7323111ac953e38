import type { JsonValue } from '@halyard/core';
import type { AuditEntry, StrategyRecord } from '@halyard/server';
import { describeStrategy } from '../flags/describeStrategy.ts';
import { joinWords } from '../flags/joinWords.ts';
import { uncapitalise } from '../flags/uncapitalise.ts';

export interface ChangeInWords {
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

type Members = { readonly [key: string]: JsonValue };

function isMembers(value: JsonValue | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function member(value: JsonValue, name: string): JsonValue | undefined {
  return isMembers(value) ? value[name] : undefined;
}

function readStrategies(value: JsonValue): StrategyRecord[] | undefined {
  const list = Array.isArray(value) ? value : member(value, 'strategies');
  if (!Array.isArray(list)) return undefined;
  const strategies: StrategyRecord[] = [];
  for (const item of list as readonly JsonValue[]) {
    const name = member(item, 'name');
    const parameters = member(item, 'parameters');
    const variant = member(item, 'variant');
    if (typeof name !== 'string') return undefined;
    strategies.push({
      name,
      parameters: isMembers(parameters) ? parameters : {},
      ...(typeof variant === 'string' ? { variant } : {}),
    });
  }
  return strategies;
}

/** The rules one by one and in order, since history must also tell a reordering. */
function strategiesInWords(value: JsonValue): string {
  const strategies = readStrategies(value);
  if (strategies === undefined) return JSON.stringify(value);
  if (strategies.length === 0) return 'No strategy: nobody but test users';
  return strategies
    .map((strategy, index) => {
      const words = describeStrategy(strategy);
      const whom = index === 0 ? words : uncapitalise(words);
      return strategy.variant === undefined ? whom : `${whom} (${strategy.variant})`;
    })
    .join(', then ');
}

function readNames(value: JsonValue): string[] {
  const list = Array.isArray(value) ? value : member(value, 'testUsers');
  if (!Array.isArray(list)) return [];
  return (list as readonly JsonValue[]).filter((name) => typeof name === 'string');
}

function testUsersInWords(before: JsonValue, after: JsonValue): ChangeInWords {
  const was = new Set(readNames(before));
  const is = new Set(readNames(after));
  const added = [...is].filter((name) => !was.has(name));
  const removed = [...was].filter((name) => !is.has(name));
  const parts = [
    ...(added.length > 0 ? [`added ${joinWords(added, 'and')}`] : []),
    ...(removed.length > 0 ? [`removed ${joinWords(removed, 'and')}`] : []),
  ];
  return {
    what: parts.length > 0 ? `${parts.join(' and ')} as test user` : 'saved the test users, unchanged',
  };
}

/** What an entry of the history says, from its action's name and whatever it recorded. */
export function describeAuditEntry({ action, before, after }: AuditEntry): ChangeInWords {
  switch (action) {
    case 'flag.enabled':
      return { what: 'turned it on', before: 'Off', after: 'On' };
    case 'flag.disabled':
      return { what: 'turned it off', before: 'On', after: 'Off' };
    case 'flag.concealed':
      return { what: 'made it secret', before: 'Known to everybody', after: 'Known to test users' };
    case 'flag.revealed':
      return { what: 'revealed it', before: 'Known to test users', after: 'Known to everybody' };
    case 'flag.strategies':
      return {
        what: 'changed who gets it',
        before: strategiesInWords(before),
        after: strategiesInWords(after),
      };
    case 'testUsers.changed':
      return testUsersInWords(before, after);
    case 'seeded':
      return { what: 'filled the empty database' };
    case 'session.created':
      return { what: 'signed in' };
    default:
      // A newer server may record more than this panel knows: show it raw rather than not at all.
      return { what: action, before: JSON.stringify(before), after: JSON.stringify(after) };
  }
}
