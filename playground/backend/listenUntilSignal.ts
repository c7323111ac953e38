import { closeOnSignal } from './closeOnSignal.ts';
import { listenLocally, type ListenLocallyOptions } from './listenLocally.ts';

/** What a process of the playground serves. */
export interface ListenUntilSignalOptions extends ListenLocallyOptions {
  readonly name: string;
  /** Called after the last connection is gone. */
  readonly close?: () => Promise<void>;
}

/** Serves, prints one line when ready, and ends cleanly at SIGTERM or SIGINT. */
export async function listenUntilSignal({
  name,
  close,
  ...options
}: ListenUntilSignalOptions): Promise<void> {
  const server = await listenLocally(options);
  closeOnSignal(async () => {
    await server.close();
    await close?.();
  });
  console.log(`${name} ready at ${server.url}`);
}
