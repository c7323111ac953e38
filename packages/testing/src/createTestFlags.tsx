import { createFlagStore, type Catalog } from '@halyard/core';
import type { Answer } from '@halyard/core/memory-source';
import { FlagProvider } from '@halyard/react';
import { act } from '@testing-library/react';
import { requireDeclared } from './requireDeclared.ts';
import { settableSource, valueOf } from './settableSource.ts';
import { strictStore } from './strictStore.ts';
import type { TestFlags, TestFlagsOptions } from './TestFlags.ts';
import { TestingError } from './TestingError.ts';

const absences = { pending: 'pending', error: 'failed', missing: 'missing' } as const;

/**
 * Makes flags for one test, known at the first render. `renderWithFlags` does it for you; this is for `renderHook`, or a
 * render function of your own.
 *
 * @example
 * const { wrapper, flip } = createTestFlags({ flags });
 * const { result } = renderHook(() => useFlag('new-checkout'), { wrapper });
 * flip('new-checkout');
 */
export function createTestFlags<Flags extends Catalog>(options: TestFlagsOptions<Flags>): TestFlags<Flags> {
  const { flags, values = {}, context, strict = true } = options;
  if (strict) for (const [key, value] of Object.entries(values)) requireFit(flags, key, value);
  const source = settableSource(flags, values);
  const created = createFlagStore({ flags, source, context });
  const store = strict ? strictStore(flags, created) : created;

  const answer = (key: string, next: Answer) =>
    act(() => {
      // For that moment the store is started, so that it hears of this where nothing is mounted, too.
      const stop = store.start();
      source.answer(key, next);
      stop();
    });
  const set: TestFlags<Flags>['set'] = (key, value) => {
    if (strict) requireFit(flags, key, value);
    answer(key, valueOf(value));
  };
  return {
    store,
    // Without `context`: the subject is then whomever `store.setContext` names.
    wrapper: ({ children }) => <FlagProvider store={store}>{children}</FlagProvider>,
    set,
    flip: (key) => set(key, !store.evaluate(key).value as never), // Only a boolean flag's key compiles.
    simulate: (key, what) => {
      if (strict) requireDeclared(flags, key);
      answer(key, absences[what]);
    },
  };
}

/** Throws HAL-802 for a value that the flag would refuse: the default in its place would pass many a test unseen. */
function requireFit(flags: Catalog, key: string, value: unknown): void {
  requireDeclared(flags, key);
  const { errorCode, message } = flags[key]?.parse(value) ?? {};
  if (!errorCode) return;
  throw new TestingError(
    'HAL-802',
    `${JSON.stringify(value)} is no value of "${key}" — its declaration refuses it with ${errorCode}${message ? ` (${message})` : ''} — set another value, or pass strict: false to see what a bad one does`,
  );
}
