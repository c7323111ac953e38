import {
  createFlagStore,
  type Evaluation,
  type FlagStore,
  type OverrideChoice,
  type Overrides,
  type Status,
} from '@halyard/core';
import { overrideStorage, setOverride, type OverrideOptions } from '@halyard/core/overrides';
import { mountOverlay, type OverlayOptions } from '@halyard/overlay';
import { sceneDescriptions, sceneFlags, sceneValues } from './sceneFlags.ts';
import { sceneSource, type SceneSource } from './sceneSource.ts';
import { viewSource } from './viewSource.ts';
import { testerAccess, type TesterAccess } from './testerAccess.ts';

export interface SceneOptions extends OverlayOptions {
  /** Default: the shop's. `null`: the page declares none. */
  readonly flags?: typeof sceneFlags | null;
  /** What the backend says. Default: the shop's. */
  readonly values?: Readonly<Record<string, Evaluation>>;
  readonly status?: Status;
  readonly forced?: Readonly<Record<string, OverrideChoice & OverrideOptions>>;
  /** What was forced yesterday. */
  readonly expired?: Readonly<Record<string, OverrideChoice>>;
  /** The flags that the page reads, with as many readers as are given. */
  readonly read?: Readonly<Record<string, number>>;
  /** The flags that the permission does not cover. */
  readonly denied?: readonly string[];
  /** Other scenes on the same page need another one. Default `'shop/story'`. */
  readonly audience?: string;
  /** Nobody was here for an hour. */
  readonly isResting?: boolean;
}

/** Adds what was forced the day before, from noon on, for four hours. */
function withExpired(overrides: Overrides, expired: Readonly<Record<string, OverrideChoice>>): Overrides {
  const [setAt, expiresAt] = [new Date().setHours(-12, 0, 0, 0), new Date().setHours(-8, 0, 0, 0)];
  const all = new Map(overrides);
  for (const [key, choice] of Object.entries(expired))
    all.set(key, { ...choice, setAt, expiresAt, scope: 'browser' });
  return all;
}

export interface Scene {
  readonly store: FlagStore;
  readonly source: SceneSource;
  readonly access: TesterAccess;
  readonly stop: () => void;
}

/** Puts a tester's page together: a store, a backend, a permission, what is forced, and the overlay itself. */
export function startScene(options: SceneOptions = {}): Scene {
  const {
    flags = sceneFlags,
    values = sceneValues,
    status,
    forced = {},
    expired = {},
    read = {},
    denied = [],
    isResting,
  } = options;
  const access = testerAccess({ audience: options.audience ?? 'shop/story', denied });
  const source = sceneSource(values, status);
  const store: FlagStore = createFlagStore({
    ...(flags && { flags }),
    source,
    access,
    context: { targetingKey: 'ann', plan: 'free', country: 'DE', seats: 3 },
  });
  const undos = [store.start()];
  for (const [key, choice] of Object.entries(forced)) setOverride(store, key, choice);
  // As an earlier page would have left it: the overlay loads what the browser keeps.
  const kept = withExpired(store.state.getState().overrides, expired);
  overrideStorage(access.audience).write([...kept.keys()], kept);
  for (const [key, readers] of Object.entries(read)) {
    const cell = store.view('ann').flag(key);
    cell.evaluation();
    for (let reader = 0; reader < readers; reader++) undos.push(cell.subscribe(() => {}));
  }
  if (isResting) access.become({ state: 'ended', refusal: 'HAL-523' });
  undos.push(
    mountOverlay(store, { describe: async () => sceneDescriptions, viewAs: viewSource, ...options }),
  );
  return {
    store,
    source,
    access,
    stop: () => {
      for (const undo of undos.toReversed()) undo();
    },
  };
}
