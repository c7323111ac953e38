import { median, quantile } from '../statistics.mjs';
import { figure, quartiles, ratio, whole } from './figures.mjs';
import { code, smallestFirst, table } from './table.mjs';

/** (b) and (b2) */
export function reportFlips(tables) {
  const { names, main, cell, middle, floor } = tables;
  const flipped = names.filter((name) => cell(name, main)?.flips.length);
  if (flipped.length === 0) return reportHeavyFlips(tables);
  const of = (measure) => (name) => measure(cell(name, main));
  const tenth = (name) => quantile(cell(name, main)?.flips ?? [], 0.1);
  return [
    `## (b) Re-render isolation: ${whole(main)} consumers, one flag flipped`,
    '',
    'Time runs from the call that flips to the mutation of that list item (MutationObserver; 5 µs clock). Payloads a server would have built are prepared outside the clock. Interruptions (GC, compiler threads, the other processes on the machine) only ever add time, and they are as long as the floor itself: near the floor the p10 columns are the steadier ones.',
    '',
    table(
      {
        adapter: code,
        'renders per flip (median)': of(({ flipRenders }) => whole(median(flipRenders))),
        max: of(({ flipRenders }) => whole(Math.max(...flipRenders))),
        'ms to commit (median)': of(({ flips }) => figure(median(flips))),
        'p25–p75': of(({ flips }) => quartiles(flips)),
        '÷ floor': of(({ flips }) => ratio(median(flips), middle(floor, main, 'flips'))),
        'p10 ms': (name) => figure(tenth(name)),
        'p10 ÷ floor p10': (name) => ratio(tenth(name), tenth(floor)),
        'first flip ms': of(({ firstFlip }) => figure(median(firstFlip))),
        n: of(({ flips }) => flips.length),
        'wrong items': of(({ wrong }) => wrong),
      },
      smallestFirst(flipped, (name) => middle(name, main, 'flips')),
    ),
    ...reportHeavyFlips(tables),
  ];
}

function reportHeavyFlips({ results, adapters, names, floor }) {
  const flipped = names.filter((name) => adapters[name].heavy?.ms.length);
  if (flipped.length === 0) return [];
  const of = (measure) => (name) => measure(adapters[name].heavy);
  const base = median(adapters[floor].heavy?.ms ?? []);
  return [
    `### (b2) The same flip where each consumer renders ${results.config.HEAVY} elements that depend on the flag`,
    '',
    table(
      {
        adapter: code,
        'renders per flip': of(({ renders }) => whole(median(renders))),
        'ms to commit (median)': of(({ ms }) => figure(median(ms))),
        'p25–p75': of(({ ms }) => quartiles(ms)),
        '÷ floor': of(({ ms }) => ratio(median(ms), base)),
        n: of(({ ms }) => ms.length),
        'wrong items': of(({ wrong }) => wrong),
      },
      smallestFirst(flipped, (name) => median(adapters[name].heavy.ms)),
    ),
  ];
}
