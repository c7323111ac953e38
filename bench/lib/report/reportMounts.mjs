import { median, quantile } from '../statistics.mjs';
import { figure, quartiles, ratio, whole } from './figures.mjs';
import { code, smallestFirst, table } from './table.mjs';

/** (c) */
export function reportMounts({ names, main, cell, middle, floor }) {
  const mounted = names.filter((name) => cell(name, main)?.cold.length);
  if (mounted.length === 0) return [];
  const of = (measure) => (name) => measure(cell(name, main));
  const tenth = (name) => quantile(cell(name, main)?.warm ?? [], 0.1);
  const toFloor = (what) => (name) => ratio(middle(name, main, what), middle(floor, main, what));
  return [
    `## (c) Mount ${whole(main)} consumers`,
    '',
    '`flushSync(root.render)`: layout and passive effects, so every subscription, are inside. Cold is the first render of a fresh page; warm is a fresh root in a page that has rendered before, at 1,000 flags ten times before the first is counted. Client creation is outside (own column).',
    '',
    table(
      {
        adapter: code,
        'cold ms (median)': of(({ cold }) => figure(median(cold))),
        'cold p25–p75': of(({ cold }) => quartiles(cold)),
        'cold ÷ floor': toFloor('cold'),
        'warm ms (median)': of(({ warm }) => figure(median(warm))),
        'warm p25–p75': of(({ warm }) => quartiles(warm)),
        'warm ÷ floor': toFloor('warm'),
        'warm p10 ÷ floor p10': (name) => ratio(tenth(name), tenth(floor)),
        'n warm': of(({ warm }) => warm.length),
        'unmount ms': of(({ unmount }) => figure(median(unmount))),
        'unmount ÷ floor': toFloor('unmount'),
        'renders per consumer': of(({ mountRenders }) => figure(mountRenders, 0)),
        'client setup ms': of(({ setup }) => figure(median(setup), 1)),
      },
      smallestFirst(mounted, (name) => middle(name, main, 'cold')),
    ),
  ];
}
