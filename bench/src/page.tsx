import { useState, type ReactNode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { Adapter, ClientHandle, Flags } from './types';
import { flagsOf, keysOf } from './flags';
import { counter, makeTree, weight } from './tree';

const now = () => performance.now();
const macro = () =>
  new Promise<void>((r) => {
    const c = new MessageChannel();
    c.port1.onmessage = () => {
      c.port1.close();
      r();
    };
    c.port2.postMessage(0);
  });
const timeout = (ms: number) => new Promise<void>((r) => setTimeout(r, ms));
const raf = () => new Promise<void>((r) => requestAnimationFrame(() => r()));

/** Wait until no consumer has rendered for two whole turns of microtasks, messages and timers. */
async function settle() {
  let quiet = 0;
  for (let i = 0; i < 60 && quiet < 2; i++) {
    const c = counter.renders;
    await macro();
    await timeout(0);
    await macro();
    quiet = counter.renders === c ? quiet + 1 : 0;
  }
}
/** The same, and a frame: used around whole phases rather than around every sample. */
async function settleFrame() {
  await settle();
  await raf();
  await settle();
}

/** console is stubbed: counted, not printed, so that no library pays for the DevTools bridge. */
const consoleCounts: Record<string, number> = {};
const consoleSamples: string[] = [];
export function stubConsole() {
  for (const m of ['log', 'info', 'debug', 'warn', 'error', 'group', 'groupCollapsed', 'trace'] as const) {
    (console as any)[m] = (...a: unknown[]) => {
      consoleCounts[m] = (consoleCounts[m] ?? 0) + 1;
      if ((m === 'warn' || m === 'error') && consoleSamples.length < 8)
        consoleSamples.push(
          m +
            ': ' +
            a
              .map((x) => (typeof x === 'string' ? x : x instanceof Error ? x.message : ''))
              .join(' ')
              .slice(0, 300),
        );
    };
  }
}

export function install(a: Adapter) {
  stubConsole();
  const { List } = makeTree(a.useBool);
  let keys: string[] = [];
  let flags: Flags = {};
  let client: ClientHandle;
  let persistent: { root: Root; ul: HTMLElement; box: HTMLElement } | undefined;
  let setShow: (b: boolean) => void = () => {};

  const expectedText = () => keys.map((k) => (flags[k] ? 'on' : 'off')).join('');
  const host = () => {
    const d = document.createElement('div');
    d.hidden = true; // no layout or paint in the figures: this measures React and the library
    document.body.appendChild(d);
    return d;
  };
  const badItems = (box: HTMLElement) => {
    const lis = box.getElementsByTagName('li');
    if (lis.length !== keys.length) return keys.length;
    let bad = 0;
    for (let i = 0; i < keys.length; i++) if (lis[i]!.textContent !== (flags[keys[i]!] ? 'on' : 'off')) bad++;
    return bad;
  };
  const waitUntil = (target: Node, ok: () => boolean, ms: number) =>
    new Promise<number>((res) => {
      let timer = 0;
      const mo = new MutationObserver(() => {
        const t = now();
        if (ok()) {
          mo.disconnect();
          clearTimeout(timer);
          res(t);
        }
      });
      mo.observe(target, { subtree: true, childList: true, characterData: true });
      timer = window.setTimeout(() => {
        mo.disconnect();
        res(NaN);
      }, ms);
    });

  const api = {
    isolated: () => crossOriginIsolated,
    console: () => ({ counts: { ...consoleCounts }, samples: [...consoleSamples] }),

    async init(n: number, elements = 0) {
      weight.elements = elements;
      keys = keysOf(n);
      flags = flagsOf(n);
      const t0 = now();
      client = await a.createClient(flags);
      return { setupMs: now() - t0 };
    },

    /**
     * (b) + (c) in one page life: one cold mount (the first render this page ever does), then flips under that mount,
     * then its unmount, then warm mounts in fresh roots. Whatever exceeds its cap stops early and reports fewer samples.
     */
    async session(o: {
      warmFlips: number;
      flips: number;
      flipCapMs: number;
      mounts: number;
      mountCapMs: number;
    }) {
      const tree = (
        <client.Provider>
          <List keys={keys} />
        </client.Provider>
      );
      const mountOnce = async () => {
        const box = host();
        const root = createRoot(box);
        await settle();
        counter.renders = 0;
        const t0 = now();
        flushSync(() => root.render(tree)); // SyncLane: layout and passive effects (subscriptions) are inside
        const t1 = now();
        const r1 = counter.renders;
        const badFirst = badItems(box);
        let correct = t1 - t0;
        if (badFirst) correct = (await waitUntil(box, () => badItems(box) === 0, 15000)) - t0;
        await settleFrame();
        const rTotal = counter.renders;
        const bad = badItems(box);
        if (bad) throw new Error('DOM wrong after mount: ' + bad + ' of ' + keys.length);
        return { root, box, m: { sync: t1 - t0, correct, badFirst, r1, rTotal, unmount: NaN } };
      };
      const unmountOnce = async (x: { root: Root; box: HTMLElement; m: { unmount: number } }) => {
        const u0 = now();
        flushSync(() => x.root.unmount());
        x.m.unmount = now() - u0;
        x.box.remove();
        await settle();
      };

      const first = await mountOnce();
      const { box } = first;
      const lis = box.getElementsByTagName('li');
      const flips: { ms: number; renders: number; wrong: number }[] = [];
      let firstFlip: { ms: number; renders: number; wrong: number } | null = null;
      let started = now();
      if (client.prepareFlip)
        for (let i = 0; i < o.warmFlips + o.flips; i++) {
          if (i >= 1 && flips.length + (firstFlip ? 1 : 0) >= 2 && now() - started > o.flipCapMs) break;
          const ix = (i * 7919 + 3) % keys.length;
          const key = keys[ix]!;
          const value = !flags[key];
          const want = value ? 'on' : 'off';
          const li = lis[ix]!;
          const go = client.prepareFlip(key, value);
          await settle();
          counter.renders = 0;
          const shown = waitUntil(box, () => li.textContent === want, 20000);
          const t0 = now();
          const r = go();
          const t1 = await shown;
          await r;
          flags = { ...flags, [key]: value };
          await settle();
          const s = { ms: t1 - t0, renders: counter.renders, wrong: badItems(box) };
          if (i === 0) firstFlip = s;
          if (i >= o.warmFlips || now() - started > o.flipCapMs) flips.push(s);
        }
      await unmountOnce(first);
      const warm: (typeof first.m)[] = [];
      started = now();
      for (let i = 0; i < o.mounts; i++) {
        if (now() - started > o.mountCapMs || (i === 0 && first.m.correct + first.m.unmount > o.mountCapMs))
          break;
        const x = await mountOnce();
        await unmountOnce(x);
        warm.push(x.m);
      }
      return { cold: first.m, warm, flips, firstFlip };
    },

    /** (d) ns per read outside React. */
    async reads(batchMs: number, batches: number) {
      if (!client.read) return null;
      await client.beforeRead?.(flags);
      const read = client.read.bind(client);
      let want = 0;
      for (const k of keys) if (flags[k]) want++;
      const pass = () => {
        let s = 0;
        for (let i = 0; i < keys.length; i++) if (read(keys[i]!)) s++;
        return s;
      };
      if (pass() !== want) throw new Error('read() disagrees with the flag set');
      let reps = 1;
      for (;;) {
        const t0 = now();
        for (let i = 0; i < reps; i++) pass();
        const d = now() - t0;
        if (d > batchMs || reps > 1e6) break;
        reps = Math.max(reps + 1, Math.ceil(reps * Math.min(8, (batchMs * 1.1) / Math.max(d, 0.02))));
      }
      const ns: number[] = [];
      let sink = 0;
      for (let b = 0; b < batches; b++) {
        const t0 = now();
        for (let i = 0; i < reps; i++) sink += pass();
        ns.push(((now() - t0) * 1e6) / (reps * keys.length));
        await macro();
      }
      if (sink !== want * reps * batches) throw new Error('reads were not what they claim');
      return ns;
    },

    /** (e) one provider stays, its consumers come and go. */
    async memOpen() {
      const box = host();
      const root = createRoot(box);
      function Toggle({ children }: { children: ReactNode }) {
        const [show, set] = useState(false);
        setShow = set;
        return show ? children : null;
      }
      flushSync(() =>
        root.render(
          <client.Provider>
            <Toggle>
              <List keys={keys} />
            </Toggle>
          </client.Provider>,
        ),
      );
      await settle();
      persistent = { root, ul: box, box };
    },
    async memShow(b: boolean) {
      flushSync(() => setShow(b));
      await settle();
      const n = persistent!.box.getElementsByTagName('li').length;
      if (n !== (b ? keys.length : 0)) throw new Error('memShow: ' + n + ' items');
      if (b && badItems(persistent!.box)) throw new Error('memShow: wrong values');
    },
    async memCycles(n: number, capMs: number) {
      const t0 = now();
      let i = 0;
      for (; i < n; i++) {
        if (i >= 10 && now() - t0 > capMs) break;
        flushSync(() => setShow(true));
        await macro();
        flushSync(() => setShow(false));
        await macro();
      }
      await settle();
      return i;
    },
    async memClose() {
      flushSync(() => persistent!.root.unmount());
      persistent!.box.remove();
      persistent = undefined;
      await settle();
    },
    /** Whole root, provider included (with ten consumers), n times. */
    async rootCycles(n: number, capMs: number) {
      const t0 = now();
      let i = 0;
      const tree = (
        <client.Provider>
          <List keys={keys.slice(0, 10)} />
        </client.Provider>
      );
      for (; i < n; i++) {
        if (i >= 10 && now() - t0 > capMs) break;
        const box = host();
        const root = createRoot(box);
        flushSync(() => root.render(tree));
        await macro();
        flushSync(() => root.unmount());
        box.remove();
        await macro();
      }
      await settle();
      return i;
    },
    listeners: () => (client.listeners ? client.listeners() : null),

    /** (g) hydrate server HTML. */
    async hydrate(n: number, html: string) {
      keys = keysOf(n);
      flags = flagsOf(n);
      client = await (a.createHydrate ?? a.createClient)(flags);
      const box = host();
      box.innerHTML = html;
      const before = Array.from(box.getElementsByTagName('li'));
      const serverBad = badItems(box);
      const recoverable: string[] = [];
      counter.renders = 0;
      const root = hydrateRoot(
        box,
        <client.Provider>
          <List keys={keys} />
        </client.Provider>,
        {
          onRecoverableError: (e) => void recoverable.push(String((e as Error)?.message ?? e).slice(0, 160)),
        },
      );
      await timeout(50);
      await settleFrame();
      const kept = before.filter((x) => x.isConnected).length;
      const bad = badItems(box);
      let flipped: boolean | null = null;
      if (client.prepareFlip) {
        const ix = 4 % keys.length;
        const li = box.getElementsByTagName('li')[ix]!;
        const want = flags[keys[ix]!] ? 'off' : 'on';
        const go = client.prepareFlip(keys[ix]!, !flags[keys[ix]!]);
        const shown = waitUntil(box, () => li.textContent === want, 5000);
        const r = go();
        flipped = !Number.isNaN(await shown);
        await r;
      }
      const renders = counter.renders;
      root.unmount();
      return {
        serverBad,
        items: before.length,
        kept,
        bad,
        recoverable: recoverable.length,
        sample: recoverable[0] ?? null,
        renders,
        flipped,
        console: { counts: { ...consoleCounts }, samples: [...consoleSamples] },
      };
    },
  };
  (window as any).__bench = api;
}
