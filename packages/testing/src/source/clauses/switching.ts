import { expect } from 'vitest';
import { asksBackend, knowsSubjects, type Clause } from '../Clause.ts';
import { ann, ben, eventually, silence, sleep, statusOf, type Stage } from '../Stage.ts';

/** What a source does when somebody else comes. */
export const switching: readonly Clause[] = [
  {
    title: 'speaks for the subject that it was asked about last',
    concerns: knowsSubjects,
    check: async (stage) => {
      await stage.startWell();
      expectOnly(stage, 'ann');
      expect(await statusOf(stage.source.setContext(ben, stage.signal))).toBe('READY');
      expectOnly(stage, 'ben');
    },
  },
  {
    title: 'is pending for a new subject until that one is answered',
    concerns: asksBackend,
    check: async (stage) => {
      await stage.startWell();
      const release = stage.backend.hold('ben');
      const switched = stage.source.setContext(ben, stage.signal);
      expect(stage.see('for-ann')).toBe('pending');
      await eventually(() => expect(stage.backend.requests).toContain('ben'));
      expect(stage.see('for-ann')).toBe('pending');
      release();
      expect(await statusOf(switched)).toBe('READY');
      expectOnly(stage, 'ben');
    },
  },
  {
    title: 'keeps the values of the same subject while other attributes are asked about',
    concerns: asksBackend,
    check: async (stage) => {
      await stage.startWell();
      const release = stage.backend.hold('ann');
      const switched = stage.source.setContext({ ...ann, plan: 'free' }, stage.signal);
      expect(stage.see('for-ann')).toBe(true);
      release();
      expect(await statusOf(switched)).toBe('READY');
      expect(stage.see('for-ann')).toBe(true);
    },
  },
  {
    title: 'never takes a late answer for somebody else',
    concerns: asksBackend,
    check: async (stage) => {
      const { backend, source, signal, changes } = stage;
      const release = backend.hold('ann');
      void source.start(ann, signal);
      await eventually(() => expect(backend.requests).toContain('ann'));
      const settled = source.setContext(ben, signal);
      // A client that asks for one at a time asks for ben only when ann is answered.
      await Promise.race([settled, sleep(silence)]);
      expect(stage.see('for-ann')).not.toBe(true);
      release();
      await settled;
      await eventually(() => expect(stage.see('for-ben')).toBe(true));
      await sleep(silence);
      expectOnly(stage, 'ben');
      expect(changes.map(({ subject }) => subject)).not.toContain('ann');
    },
  },
  {
    title: 'ends with the one who was there first, too, when subjects alternate',
    concerns: knowsSubjects,
    check: async (stage) => {
      const { source, signal } = stage;
      await stage.startWell();
      void source.setContext(ben, signal);
      await source.setContext(ann, signal);
      await eventually(() => expect(stage.see('for-ann')).toBe(true));
      await sleep(silence);
      expectOnly(stage, 'ann');
    },
  },
  {
    title: 'settles for contexts that nobody expects',
    check: async ({ source, signal }) => {
      const odd = [
        {},
        { targetingKey: '' },
        { targetingKey: '🏴 "\\' },
        { targetingKey: 'x', deep: { list: [null, { a: 1 }] } },
      ];
      for (const context of odd) {
        expect(await statusOf(source.setContext(context, signal))).toMatch(/^[A-Z_]+$/);
        source.peek('a-boolean');
      }
    },
  },
];

function expectOnly(stage: Stage, subject: 'ann' | 'ben'): void {
  expect({ ann: stage.see('for-ann'), ben: stage.see('for-ben') }).toEqual({
    ann: subject === 'ann',
    ben: subject === 'ben',
  });
}
