import { hearing, patience } from './limits.ts';

/**
 * Does `work` when it is this tab's turn; where tabs cannot agree, at once. Whoever is next waits a moment, to hear what came of
 * it, if there was anything to do: if `work` ends with anything but 0.
 */
export function inTurn(name: string, work: () => Promise<number>): Promise<void> {
  return new Promise((resolve) => {
    const locks = globalThis.navigator?.locks;
    const turn = async () => {
      const done = await work();
      resolve();
      if (done && locks) await new Promise((over) => setTimeout(over, hearing));
    };
    if (locks) locks.request(name, { signal: AbortSignal.timeout(patience) }, turn).catch(turn);
    else void turn();
  });
}
