import type { LogEvent } from './Log.ts';

/** Writes one JSON line to standard output; JSON escapes control characters, so no key can forge a line (T22). */
export function writeLogLine(event: LogEvent): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
}
