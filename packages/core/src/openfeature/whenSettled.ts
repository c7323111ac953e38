import type { Status } from '../Status.ts';
import type { FlagStore } from '../store/FlagStore.ts';

/** Waits until the source has answered for the store's context, and says how it does. */
export async function whenSettled({ state }: FlagStore): Promise<Status> {
  const isSettled = () => {
    const { status, standing } = state.getState();
    return status !== 'NOT_READY' && status !== 'RECONCILING' && standing !== 'pending';
  };
  if (!isSettled()) {
    await new Promise<void>((resolve) => {
      const stop = state.subscribe(() => {
        if (!isSettled()) return;
        stop();
        resolve();
      });
    });
  }
  return state.getState().status;
}
