import type { Evaluation } from '@halyard/core';
import { useSyncExternalStore } from 'react';
import { awaitAnswer } from './awaitAnswer.ts';
import { isLike } from './isLike.ts';
import { useFlagContext } from './provider/FlagContext.ts';
import type { ReadFlag } from './ReadFlag.ts';
import type { RegisteredFlags } from './Register.ts';

/**
 * A flag's value, never a guess: suspends until the flag is first known for this subject, or cannot be had. Put the
 * `<Suspense>` boundary inside the provider, or give the provider a store of the app's own: React forgets the state of a
 * tree that suspends before it was ever shown. Throws HAL-201 outside a `<FlagProvider>`.
 *
 * @example
 * <Suspense fallback={<Skeleton />}><Catalog /></Suspense> // where Catalog calls useSuspenseFlag('layout')
 */
export const useSuspenseFlag: ReadFlag<RegisteredFlags> = (key: string, fallback?: unknown) => {
  const flags = useFlagContext('useSuspenseFlag');
  const cell = flags.view.flag(key);
  const known = (): Evaluation => {
    const first = cell.evaluation(true);
    // What the server did not know it waited for, and so does its page.
    return first.pending ? cell.evaluation() : first;
  };
  const { value, pending } = useSyncExternalStore(cell.subscribe, cell.evaluation, known);
  // oxlint-disable-next-line typescript/only-throw-error -- how a component suspends in React 18 and 19 alike
  if (pending) throw awaitAnswer(flags, key);
  // The type is that of the flag's declaration, or of its default, and either was checked.
  return (fallback === undefined || isLike(value, fallback) ? value : fallback) as never;
};
