import { createStore } from 'zustand/vanilla';
import type { Catalog } from '../catalog/Catalog.ts';
import { callListener } from '../errors/callListener.ts';
import { sameContent } from '../sameContent.ts';
import { createEvaluate } from './createEvaluate.ts';
import { createExpose } from './createExpose.ts';
import type { FlagStore, FlagStoreOptions, FlagStoreState } from './FlagStore.ts';
import { createFlagView, type FlagView, type FlagViewHost } from './createFlagView.ts';
import { joinPage } from './joinPage.ts';
import { linkAccess } from './linkAccess.ts';
import { linkSource } from './linkSource.ts';
import { startShared } from './startShared.ts';

/** Creates the store of one page or one request. It does nothing until `start`, and reading never throws. */
export function createFlagStore<Flags extends Catalog = Catalog>(
  options: FlagStoreOptions<Flags> = {},
): FlagStore<Flags> {
  const { flags, source, access, context = {}, whileReconciling = 'hold' } = options;
  const api = createStore<FlagStoreState>(() => ({
    context,
    status: source ? 'NOT_READY' : 'READY',
    overrides: new Map(),
    isSettled: access?.state !== 'checking',
    asked: null,
    standing: 'unasked',
    changed: undefined,
  }));
  const { getState, setState, subscribe } = api;
  const views = new Set<FlagView>();
  const host: FlagViewHost = {
    evaluate: createEvaluate(options, getState),
    expose: createExpose(options),
    views,
  };
  const link = source && linkSource(source, api);

  function view(subject: string | undefined): FlagView {
    for (const each of views) if (each.subject === subject) return each;
    return createFlagView(subject, host);
  }
  let current = view(context.targetingKey);

  // The first listener, so that nobody sees new state with old evaluations.
  subscribe((state) => {
    const subject = state.context.targetingKey;
    if (subject !== current.subject) {
      current = view(subject);
      for (const each of views) if (each !== current) each.drop();
    }
    for (const each of views) each.refresh(state.changed);
  });

  const store: FlagStore<Flags> = {
    flags,
    source,
    access,
    state: { getState, subscribe },
    // The value has the type of the definition that it was parsed with.
    evaluate: (key) => current.flag(key).evaluation() as never,
    subscribe: (key, listener) => {
      let heard = current.flag(key).evaluation();
      return subscribe(() => {
        const now = current.flag(key).evaluation();
        if (now === heard) return;
        heard = now;
        callListener(
          listener,
          process.env.NODE_ENV !== 'production' && `a listener of ${key} threw — the others go on`,
        );
      });
    },
    view,
    setContext: (next) => {
      const before = getState().context;
      if (sameContent(next, before)) return;
      setState({ context: next, changed: undefined });
      link?.followContext(whileReconciling === 'hold' && next.targetingKey === before.targetingKey);
    },
    setOverrides: (overrides) => {
      const before = getState();
      const forced = [...before.overrides.keys(), ...overrides.keys()];
      setState({ overrides, isSettled: true, changed: before.isSettled ? forced : undefined });
    },
    start: startShared(() => [link?.start(), access && linkAccess(access, api), joinPage(store)]),
  };
  return store;
}
