import { median, q } from './stats.mjs';

const f = (x, d = 2) =>
  x == null || !Number.isFinite(x)
    ? '–'
    : Math.abs(x) >= 100
      ? x.toFixed(0)
      : Math.abs(x) >= 10
        ? x.toFixed(1)
        : x.toFixed(d);
const ratio = (x, b) =>
  x == null || !Number.isFinite(x) || !Number.isFinite(b) || !b
    ? '–'
    : x / b >= 100
      ? (x / b).toFixed(0) + '×'
      : x / b >= 10
        ? (x / b).toFixed(1) + '×'
        : (x / b).toFixed(2) + '×';
const int = (x) => (x == null || !Number.isFinite(x) ? '–' : Math.round(x).toLocaleString('en-US'));
const iqr = (a, d = 2) => (a?.length > 2 ? `${f(q(a, 0.25), d)}–${f(q(a, 0.75), d)}` : '–');
const table = (head, rows) =>
  [
    '| ' + head.join(' | ') + ' |',
    '|' + head.map((_, i) => (i ? '--:' : '---')).join('|') + '|',
    ...rows.map((r) => '| ' + r.join(' | ') + ' |'),
  ].join('\n') + '\n';

export function report(R) {
  const A = R.adapters;
  const names = Object.keys(A);
  const M = R.config.MAIN;
  const out = [];
  const w = (...s) => out.push(...s);
  const at = (n, N) => A[n].n?.[N];
  const md = (n, N, k) => median(at(n, N)?.[k] ?? []);
  const base = (N, k) => md('floor-uses', N, k);
  const nm = (n) => '`' + n + '`';

  w('# Feature-flag libraries for React, side by side', '');
  w(
    `Run ${R.when}, ${R.tookSeconds} s; load average before ${R.machine.load?.before ?? '?'}, after ${R.machine.load?.after ?? '?'} (well above 0.5 before: something else was using the machine). ${R.machine.cpu}, ${R.machine.cores} cores, ${R.machine.memGiB} GiB; Node ${R.machine.node}; Chromium ${R.machine.chromium} headless, production builds, React ${R.versions.react}, Vite ${R.versions.vite}.`,
    '',
  );
  w(
    'Every adapter renders the same tree: `<Provider><ul>{keys.map(k => <Item k/>)}</ul></Provider>`, one consumer per flag, same flag set. Each cell is counted only after the DOM was compared with the expected text, item by item. Ratios are to `floor-uses`. `floor-uses-aa` is the same code again: its ratio is the noise of the machine, so a difference smaller than that is no difference.',
    '',
  );

  w('## Who is in the run', '');
  w(
    table(
      ['adapter', 'what', 'versions', 'how a flag is flipped'],
      names.map((n) => [
        nm(n),
        A[n].meta.label,
        A[n].meta.packages.map((p) => `${p}@${R.versions[p]}`).join(', ') || '–',
        A[n].meta.flipVia,
      ]),
    ),
  );

  if (R.size) {
    w('## (a) Bundle: smallest real app import (provider + hook + boolean read), React external', '');
    const b = R.size['floor-uses'];
    const rows = Object.entries(R.size)
      .sort((x, y) => (x[1]?.gzip ?? 1e9) - (y[1]?.gzip ?? 1e9))
      .map(([n, s]) =>
        !s || s.error
          ? [nm(n), 'failed: ' + (s?.error ?? 'no size file'), '', '', '', '']
          : [
              nm(n) + (s.fromAdapter ? ' (from the adapter file)' : ''),
              int(s.min),
              int(s.gzip),
              int(s.brotli),
              ratio(s.gzip, b?.gzip),
              s.lazyChunks ? `${s.lazyChunks} (${int(s.lazyGzip)} gz)` : '0',
            ],
      );
    w(table(['app', 'min bytes', 'gzip −9', 'brotli −11', 'gzip ÷ floor', 'lazy chunks'], rows));
  }

  if (at(names[0], M)) {
    w(`## (b) Re-render isolation: ${int(M)} consumers, one flag flipped`, '');
    w(
      'Time runs from the call that flips to the mutation of that list item (MutationObserver; 5 µs clock). Payloads a server would have built are prepared outside the clock. Interruptions (GC, compiler threads, the other processes on the machine) only ever add time, and they are as long as the floor itself: near the floor the p10 columns are the steadier ones.',
      '',
    );
    w(
      table(
        [
          'adapter',
          'renders per flip (median)',
          'max',
          'ms to commit (median)',
          'p25–p75',
          '÷ floor',
          'p10 ms',
          'p10 ÷ floor p10',
          'first flip ms',
          'n',
          'wrong items',
        ],
        names
          .filter((n) => at(n, M)?.flips?.length)
          .sort((x, y) => md(x, M, 'flips') - md(y, M, 'flips'))
          .map((n) => {
            const r = at(n, M);
            return [
              nm(n),
              int(median(r.flipRenders)),
              int(Math.max(...r.flipRenders)),
              f(median(r.flips)),
              iqr(r.flips),
              ratio(median(r.flips), base(M, 'flips')),
              f(q(r.flips, 0.1)),
              ratio(q(r.flips, 0.1), q(at('floor-uses', M).flips, 0.1)),
              f(median(r.firstFlip)),
              r.flips.length,
              r.wrong,
            ];
          }),
      ),
    );
    if (names.some((n) => A[n].heavy)) {
      const hb = median(A['floor-uses']?.heavy?.ms ?? []);
      w(
        `### (b2) The same flip where each consumer renders ${R.config.HEAVY} elements that depend on the flag`,
        '',
      );
      w(
        table(
          ['adapter', 'renders per flip', 'ms to commit (median)', 'p25–p75', '÷ floor', 'n', 'wrong items'],
          names
            .filter((n) => A[n].heavy?.ms.length)
            .sort((x, y) => median(A[x].heavy.ms) - median(A[y].heavy.ms))
            .map((n) => [
              nm(n),
              int(median(A[n].heavy.renders)),
              f(median(A[n].heavy.ms)),
              iqr(A[n].heavy.ms),
              ratio(median(A[n].heavy.ms), hb),
              A[n].heavy.ms.length,
              A[n].heavy.wrong,
            ]),
        ),
      );
    }
    w(`## (c) Mount ${int(M)} consumers`, '');
    w(
      '`flushSync(root.render)`: layout and passive effects, so every subscription, are inside. Cold is the first render of a fresh page; warm is a fresh root in a page that has rendered before. Client creation is outside (own column).',
      '',
    );
    w(
      table(
        [
          'adapter',
          'cold ms (median)',
          'p25–p75',
          '÷ floor',
          'warm ms (median)',
          'p25–p75',
          '÷ floor',
          'warm p10 ÷ floor p10',
          'n warm',
          'unmount ms',
          '÷ floor',
          'renders per consumer',
          'client setup ms',
        ],
        names
          .filter((n) => at(n, M)?.cold?.length)
          .sort((x, y) => md(x, M, 'cold') - md(y, M, 'cold'))
          .map((n) => {
            const r = at(n, M);
            return [
              nm(n),
              f(median(r.cold)),
              iqr(r.cold),
              ratio(median(r.cold), base(M, 'cold')),
              f(median(r.warm)),
              iqr(r.warm),
              ratio(median(r.warm), base(M, 'warm')),
              ratio(q(r.warm, 0.1), q(at('floor-uses', M).warm, 0.1)),
              r.warm.length,
              f(median(r.unmount)),
              ratio(median(r.unmount), base(M, 'unmount')),
              f(r.mountRenders, 0),
              f(median(r.setup), 1),
            ];
          }),
      ),
    );
  }

  if (names.some((n) => A[n].read !== undefined)) {
    w(`## (d) Read outside React, ${int(M)} flags, Chromium`, '');
    const b = median(A['floor-uses']?.read ?? []);
    w(
      table(
        ['adapter', 'ns per read (median)', 'p25–p75', '÷ floor'],
        names
          .filter((n) => A[n].read !== undefined)
          .sort((x, y) => (median(A[x].read ?? []) || 1e12) - (median(A[y].read ?? []) || 1e12))
          .map((n) =>
            A[n].read
              ? [nm(n), f(median(A[n].read), 1), iqr(A[n].read, 1), ratio(median(A[n].read), b)]
              : [nm(n), 'no such API', '', ''],
          ),
      ),
    );
  }

  if (names.some((n) => A[n].mem)) {
    w(`## (e) Memory and leaks, ${int(M)} consumers`, '');
    w(
      'Used heap after forced collections repeated until stable (CDP). "Own bytes" is what is left after the control, which mounts the same tree with no library. Consumer cycles: all consumers mounted and unmounted under one provider, 50 times. Root cycles: whole root, provider and ten consumers, 300 times. Heap per cycle is the median over five checkpoints (a leak shows in all of them, a one-off step in one); the control and floor rows show what React and the harness alone add.',
      '',
    );
    const ctl = A['control-static']?.mem?.perConsumer ?? 0;
    const b = A['floor-uses']?.mem ? A['floor-uses'].mem.perConsumer - ctl : NaN;
    w(
      table(
        [
          'adapter',
          'bytes per consumer',
          'own bytes',
          '÷ floor',
          'listeners while mounted',
          'listeners left',
          'consumer cycle: heap KB',
          'DOM nodes left',
          'root cycle: heap KB',
          'listeners left by roots',
          'cycles',
        ],
        names
          .filter((n) => A[n].mem)
          .sort((x, y) => A[x].mem.perConsumer - A[y].mem.perConsumer)
          .map((n) => {
            const m = A[n].mem;
            const own = m.perConsumer - ctl;
            return [
              nm(n),
              int(m.perConsumer),
              int(own),
              own > 0 ? ratio(own, b) : '–',
              m.mounted ?? 'not countable',
              m.consumers.listenersAfter ?? '–',
              f(m.consumers.median / 1024, 2),
              m.consumers.nodes,
              f(m.roots.median / 1024, 2),
              m.roots.listeners ?? '–',
              `${m.consumers.done}/${m.roots.done}`,
            ];
          }),
      ),
    );
  }

  const S = R.config.sizes.filter((N) => names.some((n) => at(n, N)));
  if (S.length > 1) {
    w('## (f) Growth with the number of flags (one consumer each)', '');
    w(
      'Slope: exponent between the two largest sizes; 0 = constant, 1 = linear, 2 = quadratic. * = fewer than 20 flips (time cap). Setup is client creation from bootstrap data. Cold mount and setup are one sample per size except at 1,000: compare them with the A/A row and read only factors of about three and more.',
      '',
    );
    const top = S.at(-1);
    const prev = S.at(-2);
    const slope = (n, k) => {
      const a = md(n, prev, k);
      const b = md(n, top, k);
      return Number.isFinite(a) && Number.isFinite(b)
        ? (Math.log(b / a) / Math.log(top / prev)).toFixed(2)
        : '–';
    };
    const cell = (n, N, k) => {
      const r = at(n, N);
      if (!r) return '–';
      if (r.skipped) return 'skipped';
      if (r.failed && !r[k].length) return 'failed';
      return (
        f(median(r[k])) +
        (k === 'flips' && r.flips.length && r.flips.length < 20 ? `* (n=${r.flips.length})` : '')
      );
    };
    const block = (k, title) => {
      w(`### ${title}`, '');
      w(
        table(
          ['adapter', ...S.map((N) => int(N)), 'slope', `÷ floor at ${int(top)}`],
          names
            .filter((n) => S.some((N) => at(n, N)?.[k]?.length))
            .sort((x, y) => (md(x, top, k) || 1e12) - (md(y, top, k) || 1e12))
            .map((n) => [
              nm(n),
              ...S.map((N) => cell(n, N, k)),
              slope(n, k),
              ratio(md(n, top, k), base(top, k)),
            ]),
        ),
      );
    };
    block('flips', 'Flip, ms to commit');
    block('cold', 'Cold mount, ms');
    block('unmount', 'Unmount, ms');
    block('setup', 'Client setup, ms');
    w('### Renders per flip', '');
    w(
      table(
        ['adapter', ...S.map((N) => int(N))],
        names
          .filter((n) => S.some((N) => at(n, N)?.flipRenders?.length))
          .map((n) => [nm(n), ...S.map((N) => int(median(at(n, N)?.flipRenders ?? [])))]),
      ),
    );
  }

  if (names.some((n) => A[n].ssr)) {
    w(`## (g) Server: renderToString of ${int(M)} consumers, Node ${R.machine.node}, and hydration`, '');
    w(
      '"Per request" creates the client too. Hydration runs in a development build; recoverable errors are React\'s own mismatch reports; "kept" are the server nodes still in the page afterwards.',
      '',
    );
    const best = (n, k) => median((A[n].ssr?.rounds ?? []).map((r) => r[k]?.median).filter(Boolean));
    const b1 = best('floor-uses', 'renderOnly');
    const b2 = best('floor-uses', 'perRequest');
    w(
      table(
        [
          'adapter',
          'render req/s',
          '÷ floor (time)',
          'per request req/s',
          '÷ floor (time)',
          'wrong items in HTML',
          'hydration errors',
          'server nodes kept',
          'wrong after',
          'console warn+error',
          'flip works after',
        ],
        names
          .filter((n) => A[n].ssr)
          .sort((x, y) => (best(x, 'renderOnly') || 1e9) - (best(y, 'renderOnly') || 1e9))
          .map((n) => {
            const s = A[n].ssr;
            const h = A[n].hydrate;
            if (!s?.supported) return [nm(n), 'not run', '', '', '', '', '', '', '', '', ''];
            if (s.error) return [nm(n), 'failed', '', '', '', '', '', '', '', '', ''];
            const a = best(n, 'renderOnly');
            const c = best(n, 'perRequest');
            return [
              nm(n),
              int(1000 / a),
              ratio(a, b1),
              int(1000 / c),
              ratio(c, b2),
              s.wrong,
              h ? h.recoverable : '–',
              h ? `${h.kept}/${h.items}` : '–',
              h ? h.bad : '–',
              h ? (h.console.counts.warn ?? 0) + (h.console.counts.error ?? 0) : '–',
              h ? (h.flipped == null ? 'n/a' : h.flipped ? 'yes' : 'NO') : '–',
            ];
          }),
      ),
    );
  }

  w('## What was noted along the way', '');
  for (const n of Object.keys(A)) {
    const a = A[n];
    const l = [...(a.meta.notes ?? [])];
    if (a.read === null) l.push('no read API outside React');
    if (a.mem && a.mem.mounted == null) l.push('listeners not countable from outside');
    if (a.ssr && !a.ssr.supported) l.push('no server path in this adapter');
    if (a.ssr?.wrong) l.push(`server HTML shows ${a.ssr.wrong} of ${M} flags wrong`);
    if (a.hydrate?.sample) l.push('hydration: ' + a.hydrate.sample.replace(/\s+/g, ' '));
    if (a.hydrate?.console.samples?.length)
      l.push(
        'hydration console: ' +
          a.hydrate.console.samples.slice(0, 2).join(' / ').replace(/\s+/g, ' ').slice(0, 300),
      );
    if (a.console?.samples?.length)
      l.push('console: ' + a.console.samples.slice(0, 2).join(' / ').replace(/\s+/g, ' ').slice(0, 300));
    if (a.blocked) l.push(`${a.blocked} network requests attempted and refused, e.g. ${a.blockedSample}`);
    for (const N of Object.keys(a.n ?? {})) if (a.n[N].skipped) l.push(`${N} flags: ${a.n[N].skipped}`);
    l.push(...new Set(a.problems));
    if (l.length) w(`- ${nm(n)}: ${l.join('; ')}`);
  }
  w('');
  return out.join('\n');
}
