import { renderToString } from 'react-dom/server';
import type { Adapter, Flags, ServerHandle } from './Adapter';
import { flagsOf, keysOf } from './flags';
import { makeTree } from './makeTree';
import { stubConsole } from './page/stubConsole';
import { Shapes } from './Shapes';

/** Milliseconds per render. */
interface Rate {
  readonly n: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
}

/** Renders `count` consumers to HTML over and over, for `ms` with one client, and for `ms` with a client each. */
export async function measureServer(adapter: Adapter, count: number, ms: number): Promise<object> {
  const { createServer } = adapter;
  if (!createServer) return { supported: false };
  const report = stubConsole();
  const List = makeTree(adapter.useBool);
  const keys = keysOf(count);
  const flags = flagsOf(count);
  const render = ({ Provider }: ServerHandle) =>
    renderToString(
      <Provider>
        <Shapes />
        <List keys={keys} />
      </Provider>,
    );
  const server = await createServer(flags);
  const html = render(server);
  const renderOnly = await timeRenders(ms, () => void render(server));
  const perRequest = await timeRenders(ms, async () => {
    const own = await createServer(flags);
    render(own);
    await own.destroy?.();
  });
  const { counts, samples } = report();
  const wrong = countWrong(html, flags);
  return { supported: true, html, wrong, renderOnly, perRequest, console: counts, samples };
}

function countWrong(html: string, flags: Flags): number {
  const texts = [...html.matchAll(/<li>(on|off)<\/li>/g)].map(([, text]) => text);
  const values = Object.values(flags);
  const wrong = texts.filter((text, index) => (text === 'on') !== values[index]).length;
  return Math.abs(texts.length - values.length) + wrong;
}

async function timeRenders(ms: number, render: () => void | Promise<void>): Promise<Rate> {
  for (let warmUp = 0; warmUp < 15; warmUp++) await render();
  const times: number[] = [];
  const started = performance.now();
  while (performance.now() - started < ms || times.length < 8) {
    const before = performance.now();
    await render();
    times.push(performance.now() - before);
  }
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { n: times.length, p25: at(0.25), median: at(0.5), p75: at(0.75) };
}
