import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  assert,
  constantFrom,
  jsonValue,
  oneof,
  property,
  record,
  string,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OverrideChoice } from '../Override.ts';
import { createFlagStore } from '../store/createFlagStore.ts';
import { fakeAccess } from '../testing/fakeAccess.ts';
import { applyScenario } from './applyScenario.ts';
import { formatScenario } from './formatScenario.ts';
import { parseScenario } from './parseScenario.ts';
import { scenarioOf } from './scenarioOf.ts';

const schema: object = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schema/scenario-1.json'), 'utf8'),
);
const isValid = new Ajv2020().compile(schema);
const choices = oneof(
  record({ value: jsonValue() }),
  record({ simulate: constantFrom('pending', 'error', 'missing') }),
) as Arbitrary<OverrideChoice>;
const keys = oneof(string(), constantFrom('__proto__', 'constructor', 'é 🚩'));

describe('a scenario', () => {
  it('comes back as it was written, whatever its keys and values are', () => {
    assert(
      property(uniqueArray(tuple(keys, choices), { selector: ([key]) => key }), (entries) => {
        const text = formatScenario({ name: 'any', overrides: new Map(entries) });
        const { scenario } = parseScenario(text);
        // As JSON: an override's own `-0` is `0` on the wire.
        expect(scenario?.overrides).toEqual(new Map(JSON.parse(JSON.stringify(entries)) as typeof entries));
        expect(isValid(JSON.parse(text))).toBe(true);
      }),
    );
  });

  it('keeps members that a later version added', () => {
    const text = JSON.stringify({
      halyard: 'scenario/1',
      ticket: 'SHOP-7',
      overrides: { layout: { value: 'list', why: 'it broke' } },
    });
    const { scenario } = parseScenario(text);
    expect(scenario && JSON.parse(formatScenario(scenario))).toEqual(JSON.parse(text));
  });

  it.each([
    ['no JSON', '{', 'not-json'],
    ['nothing', 'null', 'other-format'],
    ['a list', '[]', 'other-format'],
    ['a later version', '{"halyard":"scenario/2","overrides":{}}', 'other-format'],
    ['no overrides', '{"halyard":"scenario/1"}', 'other-format'],
    ['a list of overrides', '{"halyard":"scenario/1","overrides":[]}', 'other-format'],
    ['a bare value', '{"halyard":"scenario/1","overrides":{"a":true}}', 'bad-override'],
    ['both', '{"halyard":"scenario/1","overrides":{"a":{"value":1,"simulate":"error"}}}', 'bad-override'],
    ['neither', '{"halyard":"scenario/1","overrides":{"a":{}}}', 'bad-override'],
    ['another state', '{"halyard":"scenario/1","overrides":{"a":{"simulate":"on"}}}', 'bad-override'],
  ])('is refused whole when it is %s', (_what, text, code) => {
    expect(parseScenario(text).problem?.code).toBe(code);
  });

  it('never throws, and agrees with its schema', () => {
    assert(
      property(jsonValue(), (document) => {
        expect(Boolean(parseScenario(JSON.stringify(document)).scenario)).toBe(isValid(document));
      }),
    );
  });

  it('forces in one change, and says nothing of times and notes when it is made of what is forced', () => {
    const access = fakeAccess();
    const store = createFlagStore({ access });
    const sizes: number[] = [];
    store.state.subscribe(({ overrides }) => sizes.push(overrides.size));
    applyScenario(store, { overrides: new Map([['old', { value: 1 }]]) });
    const wanted = new Map<string, OverrideChoice>([
      ['a', { value: true }],
      ['b', { simulate: 'error' }],
    ]);
    applyScenario(store, { overrides: wanted }, { scope: 'tab', note: 'SHOP-7' });
    expect(sizes).toEqual([1, 2]);
    expect(store.state.getState().overrides.get('a')).toMatchObject({ scope: 'tab', note: 'SHOP-7' });
    expect(scenarioOf(store.state.getState().overrides, 'mine')).toEqual({ name: 'mine', overrides: wanted });
    applyScenario(store, { overrides: new Map([['c', { value: 3 }]]) }, { keepOthers: true });
    expect([...store.state.getState().overrides.keys()]).toEqual(['a', 'b', 'c']);
  });
});
