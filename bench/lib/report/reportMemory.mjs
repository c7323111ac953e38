import { figure, ratio, whole } from './figures.mjs';
import { code, smallestFirst, table } from './table.mjs';

/** (e) */
export function reportMemory({ adapters, names, main, floor }) {
  const weighed = names.filter((name) => adapters[name].mem);
  if (weighed.length === 0) return [];
  const of = (measure) => (name) => measure(adapters[name].mem);
  const control = adapters['control-static']?.mem?.perConsumer ?? 0;
  const own = (name) => adapters[name].mem?.perConsumer - control;
  return [
    `## (e) Memory and leaks, ${whole(main)} consumers`,
    '',
    'Used heap after forced collections repeated until stable (CDP). "Own bytes" is what is left after the control, which mounts the same tree with no library. Consumer cycles: all consumers mounted and unmounted under one provider, 50 times. Root cycles: whole root, provider and ten consumers, 300 times. Heap per cycle is the median over five checkpoints (a leak shows in all of them, a one-off step in one); the control and floor rows show what React and the harness alone add.',
    '',
    table(
      {
        adapter: code,
        'bytes per consumer': of(({ perConsumer }) => whole(perConsumer)),
        'own bytes': (name) => whole(own(name)),
        '÷ floor': (name) => (own(name) > 0 ? ratio(own(name), own(floor)) : '–'),
        'listeners while mounted': of(({ mounted }) => mounted ?? 'not countable'),
        'listeners left': of(({ consumers }) => consumers.listenersAfter ?? '–'),
        'consumer cycle: heap KB': of(({ consumers }) => figure(consumers.median / 1024)),
        'DOM nodes left': of(({ consumers }) => consumers.nodes),
        'root cycle: heap KB': of(({ roots }) => figure(roots.median / 1024)),
        'listeners left by roots': of(({ roots }) => roots.listeners ?? '–'),
        cycles: of(({ consumers, roots }) => `${consumers.done}/${roots.done}`),
      },
      smallestFirst(weighed, (name) => adapters[name].mem.perConsumer),
    ),
  ];
}
