import { createFlagStore, defineFlags, string } from '@halyard/core';
import { ofrep } from '@halyard/sources/ofrep';

/** A page that shows one flag of one subject, and how its source is doing. */
const flags = defineFlags({ greeting: string({ default: 'none' }) });
const store = createFlagStore({ flags, source: ofrep(), context: { targetingKey: 'ann' } });

function show(): void {
  const { value, reason } = store.evaluate('greeting');
  document.getElementById('greeting')?.replaceChildren(`${value} ${reason}`);
  document.getElementById('status')?.replaceChildren(store.state.getState().status);
}

store.state.subscribe(show);
store.start();
show();
