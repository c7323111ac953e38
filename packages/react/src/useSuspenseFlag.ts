import type { Evaluation } from '@halyard/core';
import { useCallback, useSyncExternalStore } from 'react';
import { awaitAnswer } from './awaitAnswer.ts';
import { isLike } from './isLike.ts';
import { useFlagContext, type ProvidedFlags } from './provider/FlagContext.ts';
import type { ReadFlag } from './ReadFlag.ts';
import type { RegisteredFlags } from './Register.ts';
import { suspend } from './suspend.ts';

/**
 * A flag's value, never a guess: suspends until the flag is first known for this subject, or cannot be had. Put the
 * `<Suspense>` boundary inside the provider, or give the provider a store of the app's own: React forgets the state of a
 * tree that suspends before it was ever shown. Throws HAL-201 outside a `<FlagProvider>`.
 *
 * @example
 * <Suspense fallback={<Skeleton />}><Catalog /></Suspense> // where Catalog calls useSuspenseFlag('layout')
 */
export const useSuspenseFlag: ReadFlag<RegisteredFlags> = (key: string, fallback?: unknown) => {
  const flags = useFlagContext(process.env.NODE_ENV !== 'production' && 'useSuspenseFlag');
  const cell = flags.view.flag(key);
  const known = (): Evaluation => {
    const first = cell.evaluation(true);
    // What the server did not know it waited for, and so does its page.
    return first.pending ? cell.evaluation() : first;
  };
  const subscribe = useCallback(
    (listener: () => void) => subscribeToAnswers(flags, key, listener),
    [flags, key],
  );
  const { value, pending } = useSyncExternalStore(subscribe, cell.evaluation, known);
  if (pending) suspend(awaitAnswer(flags, key));
  // The type is that of the flag's declaration, or of its default, and either was checked.
  return (fallback === undefined || isLike(value, fallback) ? value : fallback) as never;
};

/**
 * Tells of every change but those for which a reader waits on as it does: where a promise is thrown, see `suspend`, React 19 would
 * render without end.
 */
function subscribeToAnswers({ store, view }: ProvidedFlags, key: string, listener: () => void): () => void {
  const cell = view.flag(key);
  let wasPending = cell.evaluation().pending;
  return cell.subscribe(() => {
    const { pending } = cell.evaluation();
    // Whoever renders for another subject renders its readers anyway.
    const isElsewhere = store.state.getState().context.targetingKey !== view.subject;
    if (!pending || (!wasPending && !isElsewhere)) listener();
    wasPending = pending;
  });
}
