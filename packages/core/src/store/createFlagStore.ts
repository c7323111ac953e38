import { createStore } from 'zustand/vanilla';
import type { Catalog } from '../catalog/Catalog.ts';
import { callListener } from '../errors/callListener.ts';
import { warnUnreported } from '../exposures/warnUnreported.ts';
import { sameContent } from '../sameContent.ts';
import { createEvaluate } from './createEvaluate.ts';
import type { FlagStore, FlagStoreOptions, FlagStoreState } from './FlagStore.ts';
import { createFlagView, type FlagView, type FlagViewHost } from './createFlagView.ts';
import { linkAccess } from './linkAccess.ts';
import { linkSource } from './linkSource.ts';
import { startShared } from './startShared.ts';

/** Creates the store of one page or one request. It does nothing until `start`, and reading never throws. */
export function createFlagStore<Flags extends Catalog = Catalog>(
  options: FlagStoreOptions<Flags> = {},
): FlagStore<Flags> {
  const { flags, source, access, exposures, context = {}, whileReconciling } = options;
  if (process.env.NODE_ENV !== 'production') warnUnreported(options);
  const api = createStore<FlagStoreState>(() => ({
    context,
    status: source ? 'NOT_READY' : 'READY',
    overrides: new Map(),
    standing: 'unasked',
  }));
  const { getState, setState, subscribe } = api;
  const link = source && linkSource(source, api, whileReconciling);
  // The views that hear of changes.
  const views = new Set<FlagView>();
  const host: FlagViewHost = {
    evaluate: createEvaluate(options, getState),
    show: (shown, key) => {
      // Nobody listened when the subject changed, and so it missed what happened since.
      if (!views.has(shown)) {
        shown.refresh();
        views.add(shown);
      }
      exposures?.(shown, key, source);
    },
  };

  function view(subject: string | undefined): FlagView {
    for (const each of views) if (each.subject === subject) return each;
    const created = createFlagView(subject, host);
    views.add(created);
    return created;
  }
  let current = view(context.targetingKey);
  const evaluate = (key: string) => current.flag(key).evaluation();

  // The first listener, so that nobody sees new state with old evaluations.
  subscribe(({ context: { targetingKey }, changed }) => {
    if (targetingKey !== current.subject) {
      current = view(targetingKey);
      for (const each of views) if (each !== current && !each.isRead()) views.delete(each);
    }
    for (const each of views) each.refresh(changed);
  });

  return {
    flags,
    source,
    access,
    state: { getState, subscribe },
    // The value has the type of the definition that it was parsed with.
    evaluate: evaluate as FlagStore<Flags>['evaluate'],
    subscribe: (key, listener) => {
      let heard = evaluate(key);
      return subscribe(() => {
        if (heard !== (heard = evaluate(key))) callListener(listener);
      });
    },
    view,
    setContext: (next) => {
      if (sameContent(next, getState().context)) return;
      setState({ context: next, changed: undefined, ...link?.leave(next) });
      // Whoever heard of it may have asked for somebody else already.
      if (getState().context === next) link?.follow();
    },
    // Nothing is forced by filling the slot: evaluating asks the access.
    setOverrides: setState,
    start: startShared(() => [
      link?.start(),
      access && linkAccess(access, () => setState({ changed: undefined })),
    ]),
  };
}
