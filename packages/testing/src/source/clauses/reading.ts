import { expect } from 'vitest';
import type { Clause } from '../Clause.ts';
import { usualValues } from '../SourceBackend.ts';
import { ann, eventually, silence, sleep } from '../Stage.ts';

const hostileKeys = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  'a.b',
  '\u0000',
  '🏁',
  'x'.repeat(10_000),
];

/** What a source knows, and what knowing it costs. */
export const reading: readonly Clause[] = [
  {
    title: 'has a name, and says what it lists',
    check: ({ source }) => {
      expect(source.name).toMatch(/\S/);
      expect(['all', 'enabled', 'none', undefined]).toContain(source.lists);
    },
  },
  {
    title: 'is pending before it starts, or known already if it carries its values with it',
    check: (stage) => {
      const { source } = stage;
      const isKnown = source.initial !== undefined && source.initial('a-boolean') !== 'pending';
      expect(stage.see('a-boolean')).toBe(isKnown ? true : 'pending');
      expect([...(source.keys?.() ?? [])].length > 0).toBe(isKnown && source.lists !== 'none');
      if (isKnown) expect(source.initial?.('a-boolean')).toEqual(stage.peek('a-boolean'));
    },
  },
  {
    title: 'is READY with the values of the backend, each with a reason',
    check: async (stage) => {
      await stage.startWell();
      for (const key of stage.keys().filter((one) => one in usualValues)) {
        expect(stage.see(key), key).toEqual(usualValues[key]);
        expect(stage.peek(key), key).toMatchObject({ reason: expect.stringMatching(/./) });
      }
    },
  },
  {
    title: 'says the same of a flag as long as nothing changes',
    check: async (stage) => {
      await stage.startWell();
      const before = stage.keys().map((key) => stage.peek(key));
      expect(stage.keys().map((key) => stage.peek(key))).toEqual(before);
    },
  },
  {
    title: 'is read without a request, a change or an event at the vendor',
    check: async (stage) => {
      const { backend, source, changes, setup } = stage;
      await stage.startWell();
      const [asked, told] = [backend.requests.length, changes.length];
      const allowed = setup.counts === 'once' ? 1 : 0;
      for (let read = 0; read < 50; read++) for (const key of stage.keys()) stage.peek(key);
      for (const key of source.keys?.() ?? []) source.peek(key);
      expect(changes.length, 'changes').toBe(told);
      await sleep(silence);
      for (const key of stage.keys()) {
        expect(
          backend.counted.filter((one) => one === key).length,
          `how often ${key} was counted`,
        ).toBeLessThanOrEqual(allowed);
      }
      expect(backend.requests.length, 'requests').toBe(asked);
    },
  },
  {
    title: 'counts what is exposed on purpose, and that alone',
    check: async (stage) => {
      const { backend, source, setup } = stage;
      if (!source.expose) return;
      await stage.startWell();
      for (const key of stage.keys()) stage.peek(key);
      const evaluation = stage.peek('a-boolean');
      if (typeof evaluation === 'string') throw new Error(`a-boolean is ${evaluation}`);
      source.expose('a-boolean', evaluation);
      await eventually(() => expect(backend.counted).toContain('a-boolean'));
      if (setup.counts !== 'once') expect(new Set(backend.counted)).toEqual(new Set(['a-boolean']));
    },
  },
  {
    title: 'tells a flag that the backend does not have from one that it failed to get',
    check: async ({ source, signal }) => {
      await source.start(ann, signal);
      const sense = source.peek('no-such-flag');
      if (source.lists === 'enabled') expect(sense).toMatchObject({ value: false, reason: 'DISABLED' });
      else
        expect(source.lists === 'all' ? ['missing', 'withheld'] : ['withheld', 'missing']).toContain(sense);
    },
  },
  {
    title: 'finds no key that the backend does not have, however hostile',
    check: async ({ source, signal }) => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      for (const isStarted of [false, true]) {
        if (isStarted) await source.start(ann, signal);
        for (const key of hostileKeys) {
          const sense = source.peek(key);
          if (typeof sense === 'object') expect([false, undefined], key.slice(0, 20)).toContain(sense.value);
        }
      }
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    },
  },
  {
    title: 'lists exactly what it says it lists, and knows all that it lists',
    check: async (stage) => {
      const { source } = stage;
      await stage.startWell();
      const listed = [...(source.keys?.() ?? [])];
      for (const key of listed) expect(source.peek(key), key).toBeTypeOf('object');
      expect(new Set(listed).size).toBe(listed.length);
      const expected =
        source.lists === 'all' ? stage.keys() : stage.keys().filter((key) => stage.see(key) !== false);
      if ((source.lists ?? 'none') === 'none') expect(listed).toEqual([]);
      else expect(listed).toEqual(expect.arrayContaining(expected));
      if (source.lists === 'enabled') expect(listed).not.toContain('an-off');
    },
  },
];
