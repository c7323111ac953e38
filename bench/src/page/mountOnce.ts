import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { counter } from '../makeTree';
import { settle, settleFrame } from './settle';
import { addHost, type Stage } from './Stage';
import { waitUntil } from './waitUntil';

/** Times are milliseconds; `correct` is until the DOM is right, `sync` until React has returned. */
export interface Mount {
  readonly sync: number;
  readonly correct: number;
  /** Items that were wrong when React returned. */
  readonly badFirst: number;
  readonly r1: number;
  readonly rTotal: number;
  unmount: number;
}

export interface Mounted {
  readonly box: HTMLElement;
  readonly mount: Mount;
  unmount(): Promise<void>;
}

/** Mounts everything in a fresh root. Throws unless the DOM ends up right. */
export async function mountOnce(stage: Stage): Promise<Mounted> {
  const box = addHost();
  const root = createRoot(box);
  const tree = stage.tree();
  await settle();
  counter.renders = 0;
  const before = performance.now();
  flushSync(() => root.render(tree)); // SyncLane: layout and passive effects (subscriptions) are inside
  const after = performance.now();
  const r1 = counter.renders;
  const badFirst = stage.countWrong(box);
  const shown = badFirst ? await waitUntil(box, () => stage.countWrong(box) === 0, 15_000) : after;
  await settleFrame();
  const wrong = stage.countWrong(box);
  if (wrong) throw new Error(`DOM wrong after mount: ${wrong} of ${stage.keys.length}`);
  const times = { sync: after - before, correct: shown - before, unmount: NaN };
  const mount: Mount = { ...times, badFirst, r1, rTotal: counter.renders };

  return {
    box,
    mount,
    unmount: async () => {
      const start = performance.now();
      flushSync(() => root.unmount());
      mount.unmount = performance.now() - start;
      box.remove();
      await settle();
    },
  };
}
