import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { nextTurn, settle } from './settle';
import { addHost, type Stage } from './Stage';

export interface Cycles {
  /** Mounts the provider alone. */
  memOpen(): Promise<void>;
  memShow(isShown: boolean): Promise<void>;
  /** Shows and hides all consumers up to `count` times; gives how often. */
  memCycles(count: number, capMs: number): Promise<number>;
  memClose(): Promise<void>;
  /** Mounts and unmounts the whole root, provider included, with ten consumers. */
  rootCycles(count: number, capMs: number): Promise<number>;
}

/** What comes and goes while the heap is looked at. */
export function createCycles(stage: Stage): Cycles {
  let root: Root | undefined;
  let box = document.body;
  let setShown: ((isShown: boolean) => void) | undefined;
  function Toggle({ children }: { children: ReactNode }) {
    const [isShown, set] = useState(false);
    setShown = set;
    return isShown ? children : null;
  }

  return {
    memOpen: async () => {
      box = addHost();
      root = createRoot(box);
      const { Provider } = stage.client;
      const tree = (
        <Provider>
          <Toggle>{stage.list()}</Toggle>
        </Provider>
      );
      flushSync(() => root?.render(tree));
      await settle();
    },
    memShow: async (isShown) => {
      flushSync(() => setShown?.(isShown));
      await settle();
      const items = box.getElementsByTagName('li').length;
      if (items !== (isShown ? stage.keys.length : 0)) throw new Error(`memShow: ${items} items`);
      if (isShown && stage.countWrong(box)) throw new Error('memShow: wrong values');
    },
    memCycles: (count, capMs) =>
      repeat(count, capMs, async () => {
        flushSync(() => setShown?.(true));
        await nextTurn();
        flushSync(() => setShown?.(false));
        await nextTurn();
      }),
    memClose: async () => {
      flushSync(() => root?.unmount());
      root = undefined;
      box.remove();
      box = document.body;
      await settle();
    },
    rootCycles: (count, capMs) => {
      const tree = stage.tree(stage.keys.slice(0, 10));
      return repeat(count, capMs, async () => {
        const host = addHost();
        const each = createRoot(host);
        flushSync(() => each.render(tree));
        await nextTurn();
        flushSync(() => each.unmount());
        host.remove();
        await nextTurn();
      });
    },
  };
}

async function repeat(count: number, capMs: number, cycle: () => Promise<void>): Promise<number> {
  const started = performance.now();
  let done = 0;
  for (; done < count; done++) {
    if (done >= 10 && performance.now() - started > capMs) break;
    await cycle();
  }
  await settle();
  return done;
}
