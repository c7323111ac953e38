import { code, table } from './table.mjs';

/** Where and how the figures came about, and who is in them. */
export function reportRun({ results, adapters, names }) {
  const { when, tookSeconds, machine, versions } = results;
  const { load, cpu, cores, memGiB, node, chromium } = machine;
  return [
    '# Feature-flag libraries for React, side by side',
    '',
    `Run ${when}, ${tookSeconds} s; load average before ${load.before}, after ${load.after} (well above 0.5 before: something else was using the machine). ${cpu}, ${cores} cores, ${memGiB} GiB; Node ${node}; Chromium ${chromium} headless, production builds, React ${versions.react}, Vite ${versions.vite}.`,
    '',
    'Every adapter renders the same tree: `<Provider><ul>{keys.map(k => <Item k/>)}</ul></Provider>`, one consumer per flag, same flag set. Each cell is counted only after the DOM was compared with the expected text, item by item. Ratios are to `floor-uses`. `floor-uses-aa` is the same code again: its ratio is the noise of the machine, so a difference smaller than that is no difference.',
    '',
    '## Who is in the run',
    '',
    table(
      {
        adapter: code,
        what: (name) => adapters[name].meta.label,
        versions: (name) =>
          adapters[name].meta.packages.map((each) => `${each}@${versions[each]}`).join(', ') || '–',
        'how a flag is flipped': (name) => adapters[name].meta.flipVia,
      },
      names,
    ),
  ];
}
