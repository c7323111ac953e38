/** Without input in any tab for this long, nobody sits there, in milliseconds. */
export const longestIdle = 60 * 60 * 1000;
/** A sleeping laptop stops timers, so the clock is looked at least this often; input is written down as often. */
const tick = 30_000;
const inputs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** When somebody last touched a page of this audience, in this or another tab. */
interface Idleness {
  /** Whether that is over an hour ago. A browser that never saw input is not idle. */
  isIdle(): boolean;
  stop(): void;
}

/** Calls back when nobody has touched the page for an hour: as soon as that is known, and before the input that ends it. */
export function followIdleness(audience: string, onIdle: () => void): Idleness {
  const storageKey = `halyard:${audience}:input:v1`;
  let last = readLast(storageKey);
  let called = 0;

  function touch(): void {
    const now = Date.now();
    if (now - last < tick) return;
    last = now;
    writeLast(storageKey, now);
  }

  function isIdle(): boolean {
    last = Math.max(last, readLast(storageKey));
    return last > 0 && Date.now() - last >= longestIdle;
  }

  function check(): void {
    if (!isIdle() || called === last) return;
    called = last;
    onIdle();
  }

  function onInput(): void {
    check();
    touch();
  }

  const timer = setInterval(check, tick);
  for (const type of inputs) window.addEventListener(type, onInput, { capture: true, passive: true });
  return {
    isIdle,
    stop: () => {
      clearInterval(timer);
      for (const type of inputs) window.removeEventListener(type, onInput, true);
    },
  };
}

function readLast(storageKey: string): number {
  try {
    const last = Number(localStorage.getItem(storageKey));
    // A clock that was set back must not make everything idle for ever, nor never.
    return Number.isFinite(last) ? Math.min(last, Date.now()) : 0;
  } catch {
    return 0;
  }
}

function writeLast(storageKey: string, now: number): void {
  try {
    localStorage.setItem(storageKey, String(now));
  } catch {
    // Blocked or full: this tab counts alone.
  }
}
