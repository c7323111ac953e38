import { counter } from '../makeTree';
import { settle } from './settle';
import type { Stage } from './Stage';
import { waitUntil } from './waitUntil';

export interface Flip {
  /** Milliseconds from the call to the mutation of that flag's item; NaN if there was none. */
  readonly ms: number;
  readonly renders: number;
  /** Items that show something wrong afterwards. */
  readonly wrong: number;
}

/** Flips the flag at `index`, or gives `undefined` where the adapter cannot. */
export async function flipOnce(stage: Stage, box: HTMLElement, index: number): Promise<Flip | undefined> {
  const key = stage.keys[index];
  const item = box.getElementsByTagName('li')[index];
  if (!stage.client.prepareFlip || key === undefined || !item) return undefined;
  const value = !stage.flags[key];
  const wanted = value ? 'on' : 'off';
  const flip = stage.client.prepareFlip(key, value);
  await settle();
  counter.renders = 0;
  const shown = waitUntil(box, () => item.textContent === wanted, 20_000);
  const before = performance.now();
  const done = flip();
  const ms = (await shown) - before;
  await done;
  stage.flags = { ...stage.flags, [key]: value };
  await settle();
  return { ms, renders: counter.renders, wrong: stage.countWrong(box) };
}
