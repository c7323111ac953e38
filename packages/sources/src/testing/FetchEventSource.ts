const reconnectDelay = 50;

/**
 * As much of a browser's `EventSource` as the sources use, for Node, which has none: a lost connection is restored, an answer
 * that is no stream ends it for good.
 */
export class FetchEventSource extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  readyState: number = FetchEventSource.CONNECTING;
  readonly #url: string;
  readonly #end = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string) {
    super();
    this.#url = url;
    void this.#connect();
  }

  close(): void {
    this.readyState = FetchEventSource.CLOSED;
    clearTimeout(this.#timer);
    this.#end.abort();
  }

  async #connect(): Promise<void> {
    const { signal } = this.#end;
    try {
      const { ok, headers, body } = await fetch(this.#url, { signal });
      if (!ok || !body || headers.get('Content-Type') !== 'text/event-stream') {
        this.close();
        this.dispatchEvent(new Event('error'));
        return;
      }
      this.readyState = FetchEventSource.OPEN;
      this.dispatchEvent(new Event('open'));
      for await (const text of body.pipeThrough(new TextDecoderStream())) this.#dispatch(text);
      this.#reconnect();
    } catch {
      if (!signal.aborted) this.#reconnect();
    }
  }

  /** The fault server writes whole events, which arrive as they are on a loopback connection. */
  #dispatch(text: string): void {
    for (const [, data = ''] of text.matchAll(/^data: (.*)$/gm)) {
      this.dispatchEvent(new MessageEvent('message', { data }));
    }
  }

  #reconnect(): void {
    this.readyState = FetchEventSource.CONNECTING;
    this.dispatchEvent(new Event('error'));
    this.#timer = setTimeout(() => void this.#connect(), reconnectDelay);
  }
}
