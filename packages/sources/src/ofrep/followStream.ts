import { backOff } from '../http/backOff.ts';
import { onInactivity } from '../http/onInactivity.ts';
import type { StreamAddress } from './StreamAddress.ts';

/** Why to evaluate again. */
export interface Occasion {
  /** What the event named, for the query (ADR-0008). */
  readonly etag?: unknown;
  readonly lastModified?: unknown;
  /** Without `If-None-Match`: what was known may be any age. */
  readonly isUnconditional?: boolean;
}

/**
 * Follows one stream of "evaluate again" (ADR-0008), and asks to evaluate again after every reconnect, since what happened
 * meanwhile is lost; after the first connect as well if `isFirst`. Does nothing where there is no `EventSource`.
 */
export function followStream(
  { url, inactivityDelay }: StreamAddress,
  refetch: (occasion: Occasion) => void,
  { isFirst }: { readonly isFirst: boolean },
): () => void {
  if (typeof EventSource === 'undefined') return () => {};
  let failures = 0;
  let mayHaveMissed = isFirst;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let events: EventSource | undefined;

  function open(): void {
    const opened = (events = new EventSource(url));
    opened.addEventListener('open', () => {
      failures = 0;
      if (mayHaveMissed) refetch({});
      mayHaveMissed = true;
    });
    opened.addEventListener('message', ({ data }) => {
      const occasion = parseEvent(data);
      if (occasion) refetch(occasion);
    });
    opened.addEventListener('error', () => {
      // A lost connection the browser restores by itself; a refused one it gives up.
      if (opened.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(reopen, backOff(failures++));
    });
  }

  function reopen(): void {
    // The address may have expired; a whole answer brings one that has not.
    if (failures === 1) refetch({ isUnconditional: true });
    open();
  }

  function close(): void {
    clearTimeout(timer);
    events?.close();
  }

  const stopWatching = onInactivity(inactivityDelay, {
    pause: close,
    resume: () => {
      refetch({ isUnconditional: true });
      open();
    },
  });
  open();
  return () => {
    stopWatching();
    close();
  };
}

/** `undefined` for what is not meant for us. */
function parseEvent(data: string): Occasion | undefined {
  try {
    const { type, etag, lastModified } = (JSON.parse(data) ?? {}) as Occasion & { readonly type?: unknown };
    return type === 'refetchEvaluation' ? { etag, lastModified } : undefined;
  } catch {
    return {}; // Garbage may have been a message to us.
  }
}
