import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFileAtomically } from '../../writeFileAtomically.ts';
import type { ShopState } from './ShopState.ts';

/** The shop's memory and its copy on disk. */
export interface ShopStore {
  readonly state: ShopState;
  /** Resolves once everything changed before this call is on disk. */
  readonly save: () => Promise<void>;
}

/** Opens the file, or starts empty when there is none; a file that is no JSON is set aside, not overwritten. */
export async function createShopStore(file: string): Promise<ShopStore> {
  await mkdir(dirname(file), { recursive: true });
  const state = await readState(file);
  let writing: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return {
    state,
    save() {
      // One write at a time; whoever saves meanwhile shares the next one.
      waiting ??= writing
        .catch(() => {})
        .then(() => {
          waiting = undefined;
          writing = writeFileAtomically(file, serializeState(state));
          return writing;
        });
      return waiting;
    },
  };
}

function serializeState({ accounts, sessions, carts, orders }: ShopState): string {
  return JSON.stringify({
    accounts: [...accounts],
    sessions: [...sessions].filter(([, { expiresAt }]) => expiresAt > Date.now()),
    carts: [...carts],
    orders: [...orders],
  });
}

async function readState(file: string): Promise<ShopState> {
  try {
    return parseState(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      const aside = `${file}.unreadable-${Date.now()}`;
      await rename(file, aside);
      console.warn(
        `${file} could not be read and is now ${aside} — the shop starts with the demo accounts only.`,
      );
    }
    return { accounts: new Map(), sessions: new Map(), carts: new Map(), orders: new Map() };
  }
}

function parseState(text: string): ShopState {
  // Only this module writes the file, whole or not at all.
  const stored = JSON.parse(text) as { [Part in keyof ShopState]: [string, never][] };
  return {
    accounts: new Map(stored.accounts),
    sessions: new Map(stored.sessions),
    carts: new Map(stored.carts),
    orders: new Map(stored.orders),
  };
}
