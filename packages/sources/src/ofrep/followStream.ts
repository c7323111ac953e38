import { backOff } from '../http/backOff.ts';
import { parseEvent } from './parseEvent.ts';
import type { StreamListener } from './StreamListener.ts';

/** One stream of "evaluate again" (ADR-0008). */
export interface Stream {
  /** Follows it there from now on. */
  connect(url: string): void;
  close(): void;
}

/** A stream that has been silent for so long, in milliseconds, is taken for dead: servers send a heartbeat every 25 s. */
const longestSilence = 60_000;

/**
 * Says of every sign of life whether to evaluate again: after every reconnect too, since what happened meanwhile is lost. How
 * well evaluations go does not make it hurry.
 */
export function followStream(hear: StreamListener): Stream {
  let url: string | undefined;
  let events: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failingSince = 0;
  let mayHaveMissed = true;

  function openAfter(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(open, milliseconds);
  }

  function open(): void {
    const opened = new EventSource(url ?? '');
    events?.close();
    events = opened;
    openAfter(longestSilence);
    opened.addEventListener('open', () => {
      failingSince = 0;
      openAfter(longestSilence);
      hear(mayHaveMissed ? '' : undefined);
      mayHaveMissed = true;
    });
    opened.addEventListener('message', ({ data }) => {
      openAfter(longestSilence);
      hear(parseEvent(data));
    });
    opened.addEventListener('error', () => {
      // A lost connection the browser restores by itself; a refused one it gives up.
      if (opened.readyState < EventSource.CLOSED) return;
      // The address may have expired; a whole answer brings one that has not.
      if (!failingSince) hear('', true);
      failingSince ||= Date.now();
      openAfter(backOff(Date.now() - failingSince));
    });
  }

  return {
    connect: (next) => {
      if (next === url) return;
      // What changed between an answer and the first connection would be missed. Not so at a mere change of addresses: a
      // backend that names another one in each answer would be asked for ever.
      mayHaveMissed = !url;
      url = next;
      open();
    },
    close: () => {
      clearTimeout(timer);
      events?.close();
    },
  };
}
