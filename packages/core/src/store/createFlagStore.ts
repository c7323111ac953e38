import { createStore } from 'zustand/vanilla';
import type { Catalog } from '../catalog/Catalog.ts';
import { changedOverrides } from './changedOverrides.ts';
import { createEvaluate } from './createEvaluate.ts';
import type { FlagStore, FlagStoreOptions, FlagStoreState } from './FlagStore.ts';
import { FlagView } from './FlagView.ts';
import { linkSource } from './linkSource.ts';
import { settleInTime } from './settleInTime.ts';

import { startShared } from './startShared.ts';

/** Creates the store of one page or one request. It does nothing until `start`, and reading never throws. */
export function createFlagStore<Flags extends Catalog = Catalog>(
  options: FlagStoreOptions<Flags> = {},
): FlagStore<Flags> {
  const { flags, source, access, context = {}, whileReconciling = 'hold' } = options;
  const store = createStore<FlagStoreState>(() => ({
    context,
    status: source ? 'NOT_READY' : 'READY',
    overrides: new Map(),
    isSettled: access?.state !== 'checking',
    snapshot: { subject: undefined, standing: 'unasked' },
  }));
  const { getState, setState, subscribe } = store;
  const evaluate = createEvaluate(options, getState);
  const views = new Map<string | undefined, FlagView>();
  const link = source && linkSource(source, store);

  function view(subject: string | undefined): FlagView {
    let found = views.get(subject);
    if (!found) views.set(subject, (found = new FlagView(subject, evaluate)));
    return found;
  }
  let current = view(context.targetingKey);

  function refresh(keys?: Iterable<string>): void {
    for (const each of views.values()) each.refresh(keys);
  }

  // The first listener, so that nobody sees new state with old evaluations.
  subscribe((now, before) => {
    if (now.context !== before.context) {
      if (now.context.targetingKey !== before.context.targetingKey) current = view(now.context.targetingKey);
      refresh();
    } else if (now.snapshot !== before.snapshot)
      refresh(now.snapshot.changed?.length ? now.snapshot.changed : undefined);
    if (now.overrides !== before.overrides) refresh(changedOverrides(now.overrides, before.overrides));
    if (now.isSettled !== before.isSettled) refresh();
  });

  return {
    flags,
    source,
    access,
    state: { getState, subscribe },
    // The value has the type of the definition that it was parsed with.
    evaluate: (key) => current.flag(key).evaluation() as never,
    subscribe: (key, listener) => {
      let heard = current;
      // Once the subject is another one, the old one's flags are no news.
      const hear = () => heard === current && listener();
      let undo = heard.flag(key).subscribe(hear);
      const unfollow = subscribe(() => {
        if (heard === current) return;
        undo();
        heard = current;
        undo = heard.flag(key).subscribe(hear);
        listener();
      });
      return () => {
        unfollow();
        undo();
      };
    },
    view,
    setContext: (next) => {
      const before = getState().context;
      if (JSON.stringify(next) === JSON.stringify(before)) return;
      setState({ context: next });
      link?.followContext(whileReconciling === 'hold' && next.targetingKey === before.targetingKey);
    },
    setOverrides: (overrides) => setState({ overrides, isSettled: true }),
    start: startShared(() => [
      link?.start(),
      access?.subscribe(() => refresh(getState().overrides.keys())),
      access && settleInTime(access, store),
    ]),
  };
}
