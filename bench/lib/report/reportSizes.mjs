import { ratio, whole } from './figures.mjs';
import { code, smallestFirst, table } from './table.mjs';

/** (a) */
export function reportSizes({ results: { size }, floor }) {
  if (!size) return [];
  const of = (measure) => (name) => measure(size[name]);
  return [
    '## (a) Bundle: smallest real app import (provider + hook + boolean read), React external',
    '',
    table(
      {
        app: (name) => code(name) + (size[name].fromAdapter ? ' (from the adapter file)' : ''),
        'min bytes': of(({ error, min }) => (error ? `failed: ${error}` : whole(min))),
        'gzip −9': of(({ gzip }) => whole(gzip)),
        'brotli −11': of(({ brotli }) => whole(brotli)),
        'gzip ÷ floor': of(({ gzip }) => ratio(gzip, size[floor]?.gzip)),
        'lazy chunks': of(({ lazyChunks, lazyGzip }) =>
          lazyChunks ? `${lazyChunks} (${whole(lazyGzip)} gz)` : '0',
        ),
      },
      smallestFirst(Object.keys(size), (name) => size[name].gzip),
    ),
  ];
}
