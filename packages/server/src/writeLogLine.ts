import type { LogEvent } from './Log.ts';

/** What JSON leaves as it is, and some terminals and log viewers take for a command or the end of a line. */
const control = /[\u007f-\u009f\u2028\u2029]/g;

/** Writes one JSON line to standard output, with every control character escaped, so that no key can forge a line (T22). */
export function writeLogLine(event: LogEvent): void {
  const line = JSON.stringify({ at: new Date().toISOString(), ...event });
  const safe = line.replace(
    control,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  process.stdout.write(`${safe}\n`);
}
