/** One structured line: what happened, and plain details. Never holds a token, a password or a request body. */
export interface LogEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly [detail: string]: string | number | boolean | undefined;
}

/** Receives every log line of a flag server. */
export type Log = (event: LogEvent) => void;
