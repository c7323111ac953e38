/** One server-sent event: its id, and data that becomes JSON. */
export interface ServerEvent {
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What a new stream starts with and depends on. */
export interface StreamOptions {
  /** The request to answer; when its signal aborts, the client is gone. */
  readonly request: Request;
  /** Sent at once, e.g. for a client that missed something. */
  readonly first?: ServerEvent | undefined;
  /** Asked at every heartbeat; a stream that is no longer allowed ends. */
  readonly isStillAllowed?: () => Promise<boolean>;
}

/** Holds the open event streams of one address. */
export interface EventHub {
  /** Answers with a new stream; throws HAL-724 when too many are open. */
  open(options: StreamOptions): Response;
  broadcast(event: ServerEvent): void;
  /** How many streams are open. */
  size(): number;
  /** Ends all streams and leaves no timer. */
  close(): void;
}
