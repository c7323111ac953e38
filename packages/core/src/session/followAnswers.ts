import type { ServiceAnswer } from '../carry/ServiceAnswer.ts';
import { callListener } from '../errors/callListener.ts';
import type { FlagStore } from '../store/FlagStore.ts';
import { parseAnswers } from './parseAnswers.ts';

/** A page asks few services; whoever makes up names fills no memory. */
const mostServices = 64;

/** What services said last about the flags that a tester forces. */
export interface ServiceAnswers {
  /** What each service said last about a flag, in the order in which they first answered. The same array until it changes. */
  of(key: string): readonly ServiceAnswer[];
  /** Origins that were sent overrides and said nothing about them last time: no middleware, or not named by CORS. */
  silent(): readonly string[];
  /** Calls back after an answer that changed anything. Returns its undo. */
  subscribe(listener: () => void): () => void;
  /** Forgets everything and listens no more. */
  stop(): void;
}

const none: readonly ServiceAnswer[] = [];

/**
 * Listens to what services answer to `createFetch`, so that an overlay can show which of them really honoured an override.
 * For testers' chunks: without it, a store does not even look at answers. Of several on one store the last one hears.
 */
export function followAnswers(store: Pick<FlagStore, 'onAnswer'>): ServiceAnswers {
  const listeners = new Set<() => void>();
  let byKey = new Map<string, readonly ServiceAnswer[]>();
  let quiet: readonly string[] = [];

  /** Whether it says anything that was not known. */
  function learn(answer: ServiceAnswer): boolean {
    const known = byKey.get(answer.key) ?? none;
    const before = known.find(({ service }) => service === answer.service);
    if (before?.outcome === answer.outcome || (!before && known.length >= mostServices)) return false;
    const others = known.map((one) => (one === before ? answer : one));
    byKey.set(answer.key, before ? others : [...known, answer]);
    return true;
  }

  function hush(origin: string, isSilent: boolean): boolean {
    if (quiet.includes(origin) === isSilent) return false;
    quiet = isSilent ? [...quiet, origin].slice(-mostServices) : quiet.filter((one) => one !== origin);
    return true;
  }

  const hear: NonNullable<FlagStore['onAnswer']> = (report, origin) => {
    const news = [hush(origin, report === null), ...parseAnswers(report ?? '').map(learn)];
    if (!news.includes(true)) return;
    for (const listener of listeners) callListener(listener);
  };
  store.onAnswer = hear;
  return {
    of: (key) => byKey.get(key) ?? none,
    silent: () => quiet,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop() {
      if (store.onAnswer === hear) store.onAnswer = undefined;
      listeners.clear();
      byKey = new Map();
      quiet = [];
    },
  };
}
