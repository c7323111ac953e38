import { readFlagState, type FlagStore } from '@halyard/core';

/** Sends each error with the flags that were read before it. */
export function attributeErrors(store: FlagStore, send: (report: object) => void): void {
  window.addEventListener('error', ({ message }) => {
    // `'read'`: what threw while it rendered is not on the screen, and its flags are those that matter most.
    send({ name: 'error', message, ...readFlagState(store, 'read') });
  });
}
