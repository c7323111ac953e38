import { hydrateRoot } from 'react-dom/client';
import { counter } from '../makeTree';
import { settleFrame, wait } from './settle';
import { addHost, type Stage } from './Stage';
import { waitUntil } from './waitUntil';

export interface Hydration {
  readonly serverBad: number;
  readonly items: number;
  /** Server nodes that are still in the page. */
  readonly kept: number;
  readonly bad: number;
  readonly recoverable: number;
  readonly sample: string | null;
  readonly renders: number;
  /** Whether a flip is shown afterwards; `null` where the adapter cannot flip. */
  readonly flipped: boolean | null;
}

/** Hydrates a server's HTML of `count` flags, and flips one. */
export async function hydrateOnce(stage: Stage, count: number, html: string): Promise<Hydration> {
  await stage.init(count, { hydrates: true });
  const box = addHost();
  box.innerHTML = html;
  const nodes = [...box.getElementsByTagName('li')];
  const serverBad = stage.countWrong(box);
  const mismatches: string[] = [];
  counter.renders = 0;
  const root = hydrateRoot(box, stage.tree(), {
    onRecoverableError: (error) =>
      void mismatches.push((error instanceof Error ? error.message : String(error)).slice(0, 160)),
  });
  await wait(50);
  await settleFrame();
  const kept = nodes.filter((node) => node.isConnected).length;
  const bad = stage.countWrong(box);
  const flipped = await showsFlip(stage, box);
  const { renders } = counter;
  root.unmount();
  const recoverable = mismatches.length;
  return {
    serverBad,
    items: nodes.length,
    kept,
    bad,
    recoverable,
    sample: mismatches[0] ?? null,
    renders,
    flipped,
  };
}

async function showsFlip({ client, keys, flags }: Stage, box: HTMLElement): Promise<boolean | null> {
  const index = 4 % keys.length;
  const key = keys[index];
  if (!client.prepareFlip || key === undefined) return null;
  const wanted = flags[key] ? 'off' : 'on';
  const flip = client.prepareFlip(key, !flags[key]);
  const shown = waitUntil(box, () => box.getElementsByTagName('li')[index]?.textContent === wanted, 5000);
  const done = flip();
  const isShown = !Number.isNaN(await shown);
  await done;
  return isShown;
}
