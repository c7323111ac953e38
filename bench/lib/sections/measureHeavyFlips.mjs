const elements = 20;

/** (b2) The same flip with consumers that cost something. */
export async function measureHeavyFlips({ names, main, results, records, visit, log }) {
  log(`flips with ${elements} elements per consumer`);
  results.config.HEAVY = elements;
  for (const name of names) {
    records[name].heavy = await visit(
      name,
      { what: 'heavy consumers', limitMs: 60_000 },
      async ({ call }) => {
        await call('init', main, elements);
        const caps = { flipCapMs: 3000, warmMounts: 0, mounts: 0, mountCapMs: 0 };
        const { flips } = await call('session', { warmFlips: 3, flips: 20, ...caps });
        return {
          ms: flips.map(({ ms }) => ms),
          renders: flips.map(({ renders }) => renders),
          wrong: flips.reduce((sum, { wrong }) => sum + wrong, 0),
        };
      },
    );
  }
}
