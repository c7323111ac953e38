import type { FlagDefinition } from '../catalog/FlagDefinition.ts';
import type { Evaluation } from '../Evaluation.ts';
import type { Absence } from '../FlagSource.ts';

/** What a client knows of one subject at one moment. */
export interface Snapshot {
  /** Asked at most once per key and kind, so that a client whose reads are counted counts each flag once and not each render. */
  read(key: string, definition?: FlagDefinition): Evaluation | Absence;
  keys?(): Iterable<string>;
}

/** The same, but everything that was read is remembered. A read that throws says that the flag failed. */
export function rememberReads(snapshot: Snapshot): Snapshot {
  const reads = new Map<string, Evaluation | Absence>();
  return {
    ...snapshot,
    read: (key, definition) => {
      const id = `${definition?.kind} ${key}`;
      let sense = reads.get(id);
      if (!sense) {
        try {
          sense = snapshot.read(key, definition);
        } catch {
          sense = 'failed';
        }
        reads.set(id, sense);
      }
      return sense;
    },
  };
}
