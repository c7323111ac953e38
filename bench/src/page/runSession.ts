import { flipOnce, type Flip } from './flipOnce';
import { mountOnce, type Mount } from './mountOnce';
import type { Stage } from './Stage';

export interface SessionOptions {
  readonly warmFlips: number;
  readonly flips: number;
  readonly flipCapMs: number;
  /** Mounts that come first and are not counted: the browser has not compiled for speed by then. */
  readonly warmMounts: number;
  readonly mounts: number;
  readonly mountCapMs: number;
}

export interface Session {
  readonly cold: Mount;
  readonly warm: readonly Mount[];
  readonly flips: readonly Flip[];
  readonly firstFlip: Flip | null;
}

/**
 * One page life: one cold mount (the first render this page ever does), then flips under that mount, then its unmount,
 * then warm mounts in fresh roots. Whatever exceeds its cap stops early and reports fewer samples.
 */
export async function runSession(stage: Stage, options: SessionOptions): Promise<Session> {
  const first = await mountOnce(stage);
  const all = await runFlips(stage, first.box, options);
  await first.unmount();
  const warm: Mount[] = [];
  const started = performance.now();
  const { warmMounts, mounts } = options;
  for (let round = 0; round < warmMounts + mounts; round++) {
    const isSlow = round === 0 && first.mount.correct + first.mount.unmount > options.mountCapMs;
    const isLate = performance.now() - started > options.mountCapMs;
    if (isSlow || (isLate && warm.length > 0)) break;
    const mounted = await mountOnce(stage);
    await mounted.unmount();
    if (round >= warmMounts || isLate) warm.push(mounted.mount);
  }
  return { cold: first.mount, warm, ...all };
}

/** All keys take their turn, far apart from each other. A client that is slower than the cap is not warmed up. */
async function runFlips(
  stage: Stage,
  box: HTMLElement,
  { warmFlips, flips: wanted, flipCapMs }: SessionOptions,
): Promise<Pick<Session, 'flips' | 'firstFlip'>> {
  const flips: Flip[] = [];
  let firstFlip: Flip | null = null;
  const started = performance.now();
  const isLate = () => performance.now() - started > flipCapMs;
  for (let turn = 0; turn < warmFlips + wanted; turn++) {
    if (flips.length > 0 && isLate()) break;
    const flip = await flipOnce(stage, box, (turn * 7919 + 3) % stage.keys.length);
    if (!flip) break;
    firstFlip ??= flip;
    if (turn >= warmFlips || isLate()) flips.push(flip);
  }
  return { flips, firstFlip };
}
