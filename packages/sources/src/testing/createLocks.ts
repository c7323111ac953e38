/** As much of a browser's `navigator.locks` as the sources use, for Node, where each source plays a tab. */
export function createLocks(): Pick<LockManager, 'request'> {
  const queues = new Map<string, Promise<unknown>>();

  function request(name: string, ...rest: readonly unknown[]): Promise<unknown> {
    const work = rest.at(-1) as LockGrantedCallback<unknown>;
    const { signal } = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    const aborted = new Promise<never>((_, reject) => {
      if (signal?.aborted) reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
    // Only who still waits can be called off.
    const turn = Promise.race([queues.get(name), aborted]);
    const done = turn.then(() => work(null));
    const before = queues.get(name);
    queues.set(name, Promise.allSettled([before, done]));
    return done;
  }
  return { request };
}
