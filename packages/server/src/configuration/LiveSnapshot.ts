import type { Snapshot } from './Snapshot.ts';

/** The configuration in memory, following the database. Reads never wait and never fail. */
export interface LiveSnapshot {
  current(): Snapshot;
  /** Reads the database again; rejects with HAL-702 when it is gone. */
  reload(): Promise<Snapshot>;
  /** Calls the listener after each change of the revision, this instance's own ones included. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
  close(): Promise<void>;
}
