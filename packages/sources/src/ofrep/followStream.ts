import { backOff } from '../http/backOff.ts';
import { parseEvent, type Occasion } from './parseEvent.ts';

/**
 * Follows one stream of "evaluate again" (ADR-0008), and asks to evaluate again after every reconnect, since what happened
 * meanwhile is lost; after the first connect as well if `isFirst`.
 */
export function followStream(
  url: string,
  refetch: (occasion: Occasion) => void,
  isFirst: boolean,
): () => void {
  let failures = 0;
  let mayHaveMissed = isFirst;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let events: EventSource;

  function open(): void {
    // The address may have expired; a whole answer brings one that has not.
    if (failures === 1) refetch({ isUnconditional: true });
    events = new EventSource(url);
    events.addEventListener('open', () => {
      failures = 0;
      if (mayHaveMissed) refetch({});
      mayHaveMissed = true;
    });
    events.addEventListener('message', ({ data }) => {
      const occasion = parseEvent(data);
      if (occasion) refetch(occasion);
    });
    events.addEventListener('error', () => {
      // A lost connection the browser restores by itself; a refused one it gives up.
      if (events.readyState === EventSource.CLOSED) timer = setTimeout(open, backOff(failures++));
    });
  }

  open();
  return () => {
    clearTimeout(timer);
    events.close();
  };
}
