/** How long to wait for one's turn, in milliseconds. A tab that holds it may be frozen. */
const patience = 16_000;

/** Does `work`, which never rejects, while no other tab does what is called `name`. Where tabs cannot agree, it does it at once. */
export function takeTurns(name: string, work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(name, { signal: AbortSignal.timeout(patience) }, work).catch(work) : work();
}
