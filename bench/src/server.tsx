import { renderToString } from 'react-dom/server';
import type { Adapter, ServerHandle } from './types';
import { flagsOf, keysOf } from './flags';
import { makeTree } from './tree';

const counts: Record<string, number> = {};
const samples: string[] = [];
function stub() {
  for (const m of ['log', 'info', 'debug', 'warn', 'error'] as const)
    console[m] = (...a: unknown[]) => {
      counts[m] = (counts[m] ?? 0) + 1;
      if ((m === 'warn' || m === 'error') && samples.length < 4)
        samples.push(m + ': ' + a.map(String).join(' ').slice(0, 240));
    };
}

/** An app has more than four shapes of props; with fewer, V8 keeps React's loads polymorphic and every library that adds a
 *  provider with a prop of its own pays for crossing the line (measured: 13 % of the floor's own rate). */
const A = (p: { a: number }) => <i id={String(p.a)} />;
const B = (p: { b: number; c: number }) => <i className={String(p.b + p.c)} />;
const C = (p: { d: number; children?: unknown }) => <i title={String(p.d)} />;
const Shapes = () => (
  <>
    <A a={1} />
    <B b={1} c={2} />
    <C d={1}>x</C>
  </>
);

export async function ssr(a: Adapter, n: number, ms: number) {
  if (!a.createServer) return { supported: false as const };
  stub();
  const { List } = makeTree(a.useBool);
  const keys = keysOf(n);
  const flags = flagsOf(n);
  const tree = (h: ServerHandle) => (
    <h.Provider>
      <Shapes />
      <List keys={keys} />
    </h.Provider>
  );
  const h = await a.createServer(flags);
  const html = renderToString(tree(h));
  const texts = [...html.matchAll(/<li>(on|off)<\/li>/g)].map((m) => m[1]);
  let wrong = Math.abs(texts.length - keys.length);
  texts.forEach((t, i) => {
    if ((t === 'on') !== flags[keys[i]!]) wrong++;
  });
  const run = async (one: () => void | Promise<void>) => {
    for (let i = 0; i < 15; i++) await one();
    const batch: number[] = [];
    const t0 = performance.now();
    while (performance.now() - t0 < ms || batch.length < 8) {
      const b0 = performance.now();
      await one();
      batch.push(performance.now() - b0);
    }
    batch.sort((x, y) => x - y);
    const q = (p: number) => batch[Math.min(batch.length - 1, Math.floor(batch.length * p))]!;
    return { n: batch.length, p25: q(0.25), median: q(0.5), p75: q(0.75) };
  };
  const renderOnly = await run(() => void renderToString(tree(h)));
  const perRequest = await run(async () => {
    const hh = await a.createServer!(flags);
    renderToString(tree(hh));
    await hh.destroy?.();
  });
  return { supported: true as const, html, wrong, renderOnly, perRequest, console: counts, samples };
}
