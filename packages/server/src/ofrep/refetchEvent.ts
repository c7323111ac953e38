import type { Snapshot } from '../configuration/Snapshot.ts';
import type { ServerEvent } from '../http/EventHub.ts';

/** Tells clients to evaluate again; its etag names the configuration, not anybody's answer. */
export function refetchEvent({ revision }: Snapshot): ServerEvent {
  const id = String(revision);
  return { id, data: { type: 'refetchEvaluation', etag: id } };
}
