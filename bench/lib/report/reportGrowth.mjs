import { median } from '../statistics.mjs';
import { figure, ratio, whole } from './figures.mjs';
import { code, smallestFirst, table } from './table.mjs';

/** (f) */
export function reportGrowth(tables) {
  const { results, names, cell } = tables;
  const sizes = results.config.sizes.filter((size) => names.some((name) => cell(name, size)));
  if (sizes.length < 2) return [];
  return [
    '## (f) Growth with the number of flags (one consumer each)',
    '',
    'Slope: exponent between the two largest sizes; 0 = constant, 1 = linear, 2 = quadratic. * = fewer than 20 flips (time cap). Setup is client creation from bootstrap data. Cold mount and setup are one sample per size except at 1,000: compare them with the A/A row and read only factors of about three and more.',
    '',
    ...reportOne(tables, sizes, { what: 'flips', title: 'Flip, ms to commit' }),
    ...reportOne(tables, sizes, { what: 'cold', title: 'Cold mount, ms' }),
    ...reportOne(tables, sizes, { what: 'unmount', title: 'Unmount, ms' }),
    ...reportOne(tables, sizes, { what: 'setup', title: 'Client setup, ms' }),
    ...reportRenders(tables, sizes),
  ];
}

function reportOne({ names, cell, middle, floor }, sizes, { what, title }) {
  const [before, largest] = sizes.slice(-2);
  const slope = (name) => {
    const growth = middle(name, largest, what) / middle(name, before, what);
    return figure(Math.log(growth) / Math.log(largest / before));
  };
  return [
    `### ${title}`,
    '',
    table(
      {
        adapter: code,
        ...columnsOf(sizes, (name, size) => describe(cell(name, size), what)),
        slope,
        [`÷ floor at ${whole(largest)}`]: (name) =>
          ratio(middle(name, largest, what), middle(floor, largest, what)),
      },
      smallestFirst(
        names.filter((name) => sizes.some((size) => cell(name, size)?.[what].length)),
        (name) => middle(name, largest, what),
      ),
    ),
  ];
}

function reportRenders({ names, cell }, sizes) {
  const rendersOf = (name, size) => cell(name, size)?.flipRenders ?? [];
  const flipped = names.filter((name) => sizes.some((size) => rendersOf(name, size).length));
  const columns = columnsOf(sizes, (name, size) => whole(median(rendersOf(name, size))));
  return ['### Renders per flip', '', table({ adapter: code, ...columns }, flipped)];
}

// Behind a space: a key that looks like a number would come before all others.
const columnsOf = (sizes, describeCell) =>
  Object.fromEntries(sizes.map((size) => [` ${whole(size)}`, (name) => describeCell(name, size)]));

function describe(record, what) {
  if (!record) return '–';
  if (record.skipped) return 'skipped';
  const samples = record[what];
  if (record.failed && samples.length === 0) return 'failed';
  const isShort = what === 'flips' && samples.length > 0 && samples.length < 20;
  return figure(median(samples)) + (isShort ? `* (n=${samples.length})` : '');
}
