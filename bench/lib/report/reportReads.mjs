import { median } from '../statistics.mjs';
import { figure, quartiles, ratio, whole } from './figures.mjs';
import { code, smallestFirst, table } from './table.mjs';

/** (d) */
export function reportReads({ adapters, names, main, floor }) {
  const asked = names.filter((name) => adapters[name].read !== undefined);
  if (asked.length === 0) return [];
  const middle = (name) => median(adapters[name].read ?? []);
  return [
    `## (d) Read outside React, ${whole(main)} flags, Chromium`,
    '',
    table(
      {
        adapter: code,
        'ns per read (median)': (name) => (adapters[name].read ? figure(middle(name), 1) : 'no such API'),
        'p25–p75': (name) => quartiles(adapters[name].read, 1),
        '÷ floor': (name) => ratio(middle(name), middle(floor)),
      },
      smallestFirst(asked, middle),
    ),
  ];
}
