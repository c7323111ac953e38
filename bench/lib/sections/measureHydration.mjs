/** (g) Hydration of what the server rendered, in a development build, so that React reports every mismatch. */
export async function measureHydration({ names, main, records, visit, log }, html) {
  log('hydration (development build)');
  for (const name of names.filter((each) => html[each])) {
    records[name].hydrate = await visit(
      name,
      { what: 'hydrate', limitMs: 30_000, mode: 'development' },
      ({ call }) => call('hydrate', main, html[name]),
    );
  }
}
