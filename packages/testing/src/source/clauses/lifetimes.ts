import { expect } from 'vitest';
import { knowsSubjects, type Clause } from '../Clause.ts';
import { ben, eventually, silence, sleep } from '../Stage.ts';

/** A source that is stopped, and one that starts again. */
export const lifetimes: readonly Clause[] = [
  {
    title: 'is silent once it is stopped',
    check: async (stage) => {
      const { source, backend, changes } = stage;
      await stage.startWell();
      source.stop();
      const told = changes.length;
      backend.set({ 'a-boolean': false });
      await sleep(silence);
      expect(changes.length).toBe(told);
    },
  },
  {
    title: 'starts again after a stop, and hears of changes then',
    check: async (stage) => {
      await stage.startWell();
      stage.source.stop();
      await stage.startWell();
      await stage.change({ 'a-boolean': false });
      await eventually(() => expect(stage.see('a-boolean')).toBe(false));
    },
  },
  {
    title: 'starts again for somebody else',
    concerns: knowsSubjects,
    check: async (stage) => {
      await stage.startWell();
      stage.source.stop();
      await stage.startWell(ben);
      expect(stage.see('for-ann')).toBe(false);
      expect(stage.see('for-ben')).toBe(true);
    },
  },
  {
    title: 'can be stopped before it started, and twice',
    check: async (stage) => {
      stage.source.stop();
      stage.source.stop();
      await stage.startWell();
      stage.source.stop();
      expect(() => stage.source.stop()).not.toThrow();
    },
  },
];
