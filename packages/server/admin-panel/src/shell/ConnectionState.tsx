import type { Connection } from '../api/followChanges.ts';

const WORDS: Record<Connection, string> = {
  connecting: 'Connecting…',
  live: 'Live',
  gone: 'Connection lost. What you see may be out of date. Reconnecting…',
};

/** Says in words whether changes of others arrive by themselves. */
export function ConnectionState({ connection }: { readonly connection: Connection }): React.JSX.Element {
  return (
    <p className="connection" data-connection={connection} role="status">
      {WORDS[connection]}
    </p>
  );
}
