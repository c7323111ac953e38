import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NamedScenario } from './NamedScenario.ts';
import { scenarioStorage } from './scenarioStorage.ts';

const storageKey = 'halyard:test/overlay:scenarios:v1';
const black: NamedScenario = { name: 'Black Friday', overrides: new Map([['sale', { value: true }]]) };
const storm: NamedScenario = { name: 'Storm', overrides: new Map([['banner', { simulate: 'error' }]]) };

beforeEach(() => localStorage.clear());

describe('scenarioStorage', () => {
  it('keeps scenarios by audience, as the documents that everything else reads', () => {
    expect(scenarioStorage('test/overlay').write([black, storm])).toBe(true);
    expect(scenarioStorage('test/overlay').read()).toEqual([black, storm]);
    expect(scenarioStorage('other').read()).toEqual([]);
    expect(JSON.parse(localStorage.getItem(storageKey) ?? '')[0]).toEqual({
      halyard: 'scenario/1',
      name: 'Black Friday',
      overrides: { sale: { value: true } },
    });
  });

  it.each(['', '{', 'null', '{"a":1}', '[1, null, "x", {}]'])('reads nothing out of %s', (text) => {
    localStorage.setItem(storageKey, text);
    expect(scenarioStorage('test/overlay').read()).toEqual([]);
  });

  it('leaves out what is no scenario, has no name, or has the name of another', () => {
    const documents = [
      { halyard: 'scenario/1', name: 'a', overrides: {} },
      { halyard: 'scenario/1', overrides: {} },
      { halyard: 'scenario/9', name: 'b', overrides: {} },
      { halyard: 'scenario/1', name: 'a', overrides: { x: { value: 1 } } },
    ];
    localStorage.setItem(storageKey, JSON.stringify(documents));
    expect(scenarioStorage('test/overlay').read()).toEqual([
      { name: 'a', overrides: new Map([['x', { value: 1 }]]) },
    ]);
  });

  it('says so when nothing can be kept', () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(scenarioStorage('test/overlay').write([black])).toBe(false);
    full.mockRestore();
  });
});
