import { expect } from 'vitest';
import { asksBackend, type Clause } from '../Clause.ts';
import { ann, ben, eventually, settleDeadline } from '../Stage.ts';

/** What a source makes of a backend that has a bad day. */
export const failures: readonly Clause[] = [
  {
    title: 'is ERROR while the backend fails, its flags failed and not missing, and heals',
    concerns: asksBackend,
    check: async (stage) => {
      const { backend, source, signal } = stage;
      backend.setBroken(true);
      expect(['ERROR', 'FATAL']).toContain(await source.start(ann, signal));
      expect(stage.see('a-boolean')).toBe('failed');
      expect([...(source.keys?.() ?? [])]).toEqual([]);
      backend.setBroken(false);
      await source.refresh?.();
      await eventually(() => expect(stage.see('a-boolean')).toBe(true));
      await eventually(() => expect(stage.changes.at(-1)).toMatchObject({ subject: 'ann', status: 'READY' }));
    },
  },
  {
    title: 'settles within 3.5 s though the backend is silent, and takes the answer when it comes',
    concerns: asksBackend,
    check: async (stage) => {
      const { backend, source, signal } = stage;
      const release = backend.hold('ann');
      const begun = performance.now();
      expect(await source.start(ann, signal)).toBe('ERROR');
      // On a machine that is busy a timer is late.
      expect(performance.now() - begun).toBeLessThan(settleDeadline + 1_000);
      expect(stage.see('a-boolean')).toBe('failed');
      release();
      await eventually(() => expect(stage.see('a-boolean')).toBe(true));
      await eventually(() => expect(stage.changes.at(-1)).toMatchObject({ subject: 'ann', status: 'READY' }));
    },
  },
  {
    title: 'keeps the values of the same subject while the backend fails, and is STALE',
    concerns: asksBackend,
    check: async (stage) => {
      const { backend, source, signal } = stage;
      await stage.startWell();
      backend.setBroken(true);
      expect(await source.setContext({ ...ann, plan: 'free' }, signal)).toBe('STALE');
      expect(stage.see('a-boolean')).toBe(true);
    },
  },
  {
    title: 'has nothing for a new subject while the backend fails',
    concerns: asksBackend,
    check: async (stage) => {
      const { backend, source, signal } = stage;
      await stage.startWell();
      backend.setBroken(true);
      expect(['ERROR', 'FATAL']).toContain(await source.setContext(ben, signal));
      expect(stage.see('for-ann')).toBe('failed');
      expect(stage.see('a-boolean')).toBe('failed');
    },
  },
  {
    title: 'does not throw when it is refreshed while the backend fails',
    concerns: asksBackend,
    check: async (stage) => {
      const { backend, source } = stage;
      await stage.startWell();
      backend.setBroken(true);
      await source.refresh?.();
      expect(stage.see('a-boolean')).toBe(true);
    },
  },
];
