import { expect } from 'vitest';
import { asksBackend, type Clause } from '../Clause.ts';
import { ann, eventually, settleDeadline, silence, sleep } from '../Stage.ts';

const statuses = ['NOT_READY', 'READY', 'STALE', 'ERROR', 'FATAL', 'RECONCILING', undefined];

/** What a source tells of by itself. */
export const listening: readonly Clause[] = [
  {
    title: 'tells of a change when it can be seen already, for whom, and never without the flag that changed',
    check: async (stage) => {
      const { source, changes } = stage;
      await stage.startWell();
      const seen: unknown[] = [];
      source.subscribe(() => seen.push(stage.see('a-boolean')));
      stage.peek('a-boolean');
      await stage.change({ 'a-boolean': false });
      await eventually(() => expect(seen).toContain(false));
      const change = changes[seen.indexOf(false)];
      expect(change).toMatchObject({ subject: 'ann' });
      expect(statuses).toContain(change?.status);
      if (change?.keys?.length) expect(change.keys).toContain('a-boolean');
    },
  },
  {
    title: 'tells everybody, though one listener throws, and nobody who has undone it',
    check: async (stage) => {
      const { source } = stage;
      await stage.startWell();
      const heard: string[] = [];
      source.subscribe(() => {
        throw new Error('a listener that throws');
      });
      const undo = source.subscribe(() => heard.push('undone'));
      source.subscribe(() => heard.push('last'));
      undo();
      await stage.change({ 'a-boolean': false });
      await eventually(() => expect(heard).toContain('last'));
      expect(heard).not.toContain('undone');
    },
  },
  {
    title: 'tells nothing of a request that was given up',
    concerns: asksBackend,
    check: async ({ source, backend, changes }) => {
      const given = new AbortController();
      const release = backend.hold('ann');
      const begun = performance.now();
      const settled = source.start(ann, given.signal);
      given.abort();
      await settled;
      expect(performance.now() - begun).toBeLessThan(settleDeadline + 1_000);
      release();
      await sleep(silence);
      expect(changes).toEqual([]);
    },
  },
];
