import type { Snapshot } from '../configuration/Snapshot.ts';
import type { ServerEvent } from '../http/EventHub.ts';

/** Tells open admin panels to read again. */
export function changedEvent({ revision }: Snapshot): ServerEvent {
  return { id: String(revision), data: { type: 'changed', version: revision } };
}
