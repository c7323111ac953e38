import type { GrantAuditEvent } from '../GrantAuditEvent.ts';

export type Audit = (event: Omit<GrantAuditEvent, 'service' | 'audience' | 'traceId'>) => void;

interface AuditTarget {
  readonly service: string;
  readonly audience: string;
  readonly onAudit?: (event: GrantAuditEvent) => void;
}

/** Adds who, for what and within which trace to events. A failing log must not fail the request. */
export function createAudit(headers: Headers, { service, audience, onAudit }: AuditTarget): Audit {
  return (event) => {
    const traceId = /^[\da-f]{2}-([\da-f]{32})-/.exec(headers.get('traceparent') ?? '')?.[1];
    try {
      onAudit?.({ ...event, service, audience, ...(traceId && { traceId }) });
    } catch (error) {
      console.error(error);
    }
  };
}
