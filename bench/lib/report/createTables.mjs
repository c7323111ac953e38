import { median } from '../statistics.mjs';

/** Looks figures up in the results; `floor` is the adapter that all others are compared with. */
export function createTables(results) {
  const { adapters, config } = results;
  const names = Object.keys(adapters);
  const cell = (name, size) => adapters[name].n?.[size];
  return {
    results,
    adapters,
    names,
    floor: 'floor-uses',
    main: config.MAIN,
    /** What was measured of an adapter with `size` flags. */
    cell,
    middle: (name, size, what) => median(cell(name, size)?.[what] ?? []),
  };
}
