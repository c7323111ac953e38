import { warn, type FlagSource, type FlagStore, type Status } from '@halyard/core';
import { changedContext, type ContextChanges } from './ContextChanges.ts';
import { layViewed, type ViewedLayer } from './layViewed.ts';
import type { Viewing, ViewingState } from './Viewing.ts';

interface ViewingInput {
  /** Makes a source that was asked for nobody yet. */
  readonly makeSource: () => FlagSource;
  /** Called before the page is different: while it is viewed so, it says so. Returns its undo. */
  readonly mark: (changes: ContextChanges) => () => void;
}

/**
 * Views a page with another evaluation context: a source of its own is asked, so that the store's own goes on serving the subject.
 * Ends with the permission, and when another subject signs in.
 */
export function createViewing(store: FlagStore, { makeSource, mark }: ViewingInput): Viewing {
  const listeners = new Set<() => void>();
  let state: ViewingState = { status: 'off' };
  let request: AbortController | undefined;
  let leave: (() => void) | undefined;
  let unfollow: (() => void) | undefined;

  function set(next: ViewingState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function stop(): void {
    request?.abort();
    request = undefined;
    unfollow?.();
    unfollow = undefined;
    leave?.();
    leave = undefined;
    if (state.status !== 'off') set({ status: 'off' });
  }

  /** Begun with the first wish: without one there is nothing to end. */
  function follow(): () => void {
    const undos = [
      store.access?.subscribe(() => store.access?.state === 'granted' || stop()),
      store.state.subscribe(({ context }, { context: before }) => {
        if (context.targetingKey !== before.targetingKey) stop();
        else if (context !== before && state.changes) void ask(state.changes);
      }),
    ];
    return () => undos.forEach((undo) => undo?.());
  }

  async function ask(changes: ContextChanges): Promise<void> {
    request?.abort();
    const { signal } = (request = new AbortController());
    set({ ...state, status: 'asking' });
    const answered = await startSource(makeSource, { context: () => contextOf(changes), signal });
    if (signal.aborted) answered?.stop();
    else if (answered) show(answered, changes);
    else set({ ...state, status: 'failed' });
  }

  const contextOf = (changes: ContextChanges) => changedContext(store.state.getState().context, changes);

  function show(source: FlagSource, changes: ContextChanges): void {
    leave?.();
    const unmark = mark(changes);
    const layer = layViewed(store, source);
    const unhear = source.subscribe(({ keys }) => refresh(layer, keys));
    leave = () => {
      unhear();
      unmark();
      layer.undo();
      source.stop();
    };
    set({ status: 'on', changes, source });
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: (changes) => {
      if (store.access?.state !== 'granted') return;
      unfollow ??= follow();
      void ask(changes);
    },
    stop,
  };
}

/** An empty hint means that anything may be different. */
function refresh(layer: ViewedLayer, keys: readonly string[] | undefined): void {
  layer.refresh(keys?.length ? keys : undefined);
}

/**
 * A source with fresh values for that context, or nothing. Last known values are none: those that a source has kept may be of other
 * attributes.
 */
async function startSource(
  make: () => FlagSource,
  {
    context,
    signal,
  }: { readonly context: () => Parameters<FlagSource['start']>[0]; readonly signal: AbortSignal },
): Promise<FlagSource | undefined> {
  let source: FlagSource | undefined;
  let status: Status = 'ERROR';
  try {
    source = make();
    status = (await source.start(context(), signal)) ?? 'READY';
  } catch (error) {
    const words =
      'the page cannot be viewed with other attributes — the source of `viewAs` threw — see what it threw';
    warn('HAL-102', process.env.NODE_ENV !== 'production' && words, error);
  }
  if (status === 'READY') return source;
  source?.stop();
  return undefined;
}
