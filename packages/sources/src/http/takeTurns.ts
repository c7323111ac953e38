/** How long to wait for one's turn, in milliseconds. A tab that holds it may be frozen. */
const patience = 16_000;
/** How long a turn goes on, in milliseconds, for the other tabs to hear what came of it. */
const hearing = 100;

/**
 * Does `work`, which never rejects, while no other tab does what is called `name`. It says whether there is something for the
 * other tabs to hear of. Where tabs cannot agree, it is done at once.
 */
export async function takeTurns(name: string, work: () => Promise<boolean>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  await new Promise<unknown>((resolve) => {
    const turn = async () => {
      const isNews = await work();
      resolve(isNews);
      if (isNews) await new Promise((end) => setTimeout(end, hearing));
    };
    const alone = () => void work().then(resolve);
    if (locks) locks.request(name, { signal: AbortSignal.timeout(patience) }, turn).catch(alone);
    else alone();
  });
}
