import type { FlagCell } from '@halyard/core';
import type { ProvidedFlags } from './provider/FlagContext.ts';

// By cell, so by store, subject and flag: whoever waits for the same answer waits for the same promise, which is what lets
// React throw an unfinished render away and try it again.
const waiting = new WeakMap<FlagCell, Promise<void>>();

/** Resolves once a flag is no longer pending, whatever the source answered, or once somebody else is asked for. */
export function awaitAnswer(flags: ProvidedFlags, key: string): Promise<void> {
  const cell = flags.view.flag(key);
  let answer = waiting.get(cell);
  if (!answer) {
    // Not at once: nothing may change while React renders.
    answer = Promise.resolve()
      .then(() => ask(flags, key))
      .finally(() => waiting.delete(cell));
    waiting.set(cell, answer);
  }
  return answer;
}

/**
 * A boundary around the provider keeps the provider's own effects from running while a reader suspends, and so does a
 * transition to another subject: then nobody else would ever ask.
 */
async function ask({ store, view: { subject }, context }: ProvidedFlags, key: string): Promise<void> {
  const isElsewhere = () => store.state.getState().context.targetingKey !== subject;
  const isBusy = () => store.state.getState().standing === 'pending';
  // A source serves one subject at a time: whoever it is asked for is answered first.
  if (context && isElsewhere() && !isBusy()) store.setContext(context);
  const undos = [store.start()];
  await new Promise<void>((resolve) => {
    const look = () => {
      // Asked for each time: a view that nobody listens to is dropped, and hears of nothing, once somebody else is asked for.
      const isOver = isElsewhere() ? !isBusy() : !store.view(subject).flag(key).evaluation().pending;
      if (isOver) resolve();
    };
    // The one hears of an access that ends, the other of a source that settles.
    undos.push(store.subscribe(key, look), store.state.subscribe(look));
    look();
  });
  for (const undo of undos) undo();
}
