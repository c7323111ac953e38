import type { AuditEvent } from './shop/AuditEvent.ts';

/** Writes one JSON line to standard error; standard output is for the line that says a process is ready. */
export function logAudit(event: AuditEvent): void {
  console.error(JSON.stringify({ at: new Date().toISOString(), ...event }));
}
