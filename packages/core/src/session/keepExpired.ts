import { overrideStorage } from '../overrides/overrideStorage.ts';
import type { Override, Overrides } from '../Override.ts';
import type { FlagStore } from '../store/FlagStore.ts';

const sevenDays = 7 * 24 * 60 * 60 * 1000;
/** No more than a page keeps. */
const mostKept = 64;

/** What a tester forced until its time was over. It forces nothing; a return card offers it. */
export interface ExpiredOverrides {
  /** By flag, of the last seven days; what is forced again is left out. */
  overrides(): Overrides;
  /** The tester does not want it back. */
  forget(): void;
  /** Stops looking; what is kept stays. */
  stop(): void;
}

/**
 * Keeps what expires for seven days. Create it before `keepOverrides`, which drops what expired while no page was open.
 * Without a permission nothing is read or written.
 */
export function keepExpired({ state, access }: Pick<FlagStore, 'state' | 'access'>): ExpiredOverrides {
  const audience = access?.audience ?? 'default';
  const storageKey = `halyard:${audience}:expired:v1`;
  let hasLooked = false;

  function add(candidates: Overrides): void {
    const expired = [...candidates].filter(([, { expiresAt }]) => expiresAt <= Date.now());
    if (expired.length > 0) write(storageKey, new Map([...read(storageKey), ...expired]));
  }
  const look = (): void => {
    if (hasLooked || access?.state !== 'granted') return;
    hasLooked = true;
    add(overrideStorage(audience).read());
  };
  const undos = [
    access?.subscribe(look),
    state.subscribe(({ overrides: now }, { overrides: before }) => {
      if (now === before || access?.state !== 'granted') return;
      add(new Map([...before].filter(([key]) => !now.has(key))));
    }),
  ];
  look();
  return {
    overrides: () => {
      if (access?.state !== 'granted') return new Map();
      const forced = state.getState().overrides;
      return new Map([...read(storageKey)].filter(([key]) => !forced.has(key)));
    },
    forget: () => write(storageKey, new Map()),
    stop: () => {
      for (const undo of undos) undo?.();
    },
  };
}

function read(storageKey: string): Overrides {
  try {
    const entries = JSON.parse(localStorage.getItem(storageKey) ?? '[]') as Array<[string, Override]>;
    const isRecent = ([key, override]: [string, Override]) =>
      typeof key === 'string' && Date.now() - override.expiresAt < sevenDays;
    return new Map(entries.filter(isRecent).slice(-mostKept));
  } catch {
    return new Map(); // Blocked, or written by somebody else: there is nothing to offer.
  }
}

function write(storageKey: string, overrides: Overrides): void {
  try {
    if (overrides.size === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify([...overrides].slice(-mostKept)));
  } catch {
    // Blocked or full: it was an offer, nothing more.
  }
}
