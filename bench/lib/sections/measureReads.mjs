/** (d) Reads outside React. */
export async function measureReads({ full, main, records, visit, log }) {
  log('reads outside React');
  for (const name of full) {
    records[name].read = await visit(name, { what: 'reads', limitMs: 60_000 }, async ({ call }) => {
      await call('init', main);
      return call('reads', 25, 9);
    });
  }
}
