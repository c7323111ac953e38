import { median } from '../statistics.mjs';
import { ratio, whole } from './figures.mjs';
import { code, smallestFirst, table } from './table.mjs';

/** (g) */
export function reportServers({ results, adapters, names, main, floor }) {
  const rendered = names.filter((name) => adapters[name].ssr);
  if (rendered.length === 0) return [];
  const middle = (name, what) =>
    median((adapters[name].ssr?.rounds ?? []).map((round) => round[what]?.median).filter(Boolean));
  const rate = (what) => (name) => whole(1000 / middle(name, what));
  const toFloor = (what) => (name) => ratio(middle(name, what), middle(floor, what));
  const hydrated = (measure) => (name) => {
    const { hydrate } = adapters[name];
    return hydrate ? measure(hydrate) : '–';
  };
  return [
    `## (g) Server: renderToString of ${whole(main)} consumers, Node ${results.machine.node}, and hydration`,
    '',
    '"Per request" creates the client too. Hydration runs in a development build; recoverable errors are React\'s own mismatch reports; "kept" are the server nodes still in the page afterwards.',
    '',
    table(
      {
        adapter: code,
        'render req/s': (name) => statusOf(adapters[name].ssr) ?? rate('renderOnly')(name),
        '÷ floor (time)': toFloor('renderOnly'),
        'per request req/s': rate('perRequest'),
        'per request ÷ floor (time)': toFloor('perRequest'),
        'wrong items in HTML': (name) => adapters[name].ssr.wrong ?? '–',
        'hydration errors': hydrated(({ recoverable }) => recoverable),
        'server nodes kept': hydrated(({ kept, items }) => `${kept}/${items}`),
        'wrong after': hydrated(({ bad }) => bad),
        'console warn+error': hydrated(({ console: { counts } }) => (counts.warn ?? 0) + (counts.error ?? 0)),
        'flip works after': hydrated(({ flipped }) => ({ true: 'yes', false: 'NO' })[flipped] ?? 'n/a'),
      },
      smallestFirst(rendered, (name) => middle(name, 'renderOnly')),
    ),
  ];
}

function statusOf({ supported, error }) {
  if (!supported) return 'not run';
  return error ? 'failed' : undefined;
}
