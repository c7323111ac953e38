import { counter } from '../makeTree';

/** The next turn of the event loop, sooner than a timer. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      channel.port1.close();
      resolve();
    });
    channel.port1.start();
    channel.port2.postMessage(0);
  });

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until no consumer has rendered for two whole turns of microtasks, messages and timers. */
export async function settle(): Promise<void> {
  let quiet = 0;
  for (let turn = 0; turn < 60 && quiet < 2; turn++) {
    const before = counter.renders;
    await nextTurn();
    await wait(0);
    await nextTurn();
    quiet = counter.renders === before ? quiet + 1 : 0;
  }
}

/** The same, and a frame: used around whole phases rather than around every sample. */
export async function settleFrame(): Promise<void> {
  await settle();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await settle();
}
