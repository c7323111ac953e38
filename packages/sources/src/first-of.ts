import { callListener, type Absence, type Evaluation, type FlagSource, type Status } from '@halyard/core';

/**
 * Several sources as one: a flag is what the first source says that has it. A source that has not answered yet is waited for; one
 * that has no such flag, withholds it or failed is passed over, so the last can be what the app carries with it. One that lists
 * enabled flags alone has every flag, and belongs at the end.
 *
 * @example firstOf(ofrep(), staticSource({ 'new-checkout': false }))
 */
export function firstOf(...sources: readonly [FlagSource, ...FlagSource[]]): FlagSource {
  const statuses = new Map<FlagSource, Status>();

  const serve =
    (what: 'start' | 'setContext'): FlagSource['start'] =>
    async (context, signal) => {
      await Promise.all(
        sources.map(async (source) => {
          const asked = (async () => source[what](context, signal))();
          statuses.set(source, (await asked.catch((): Status => 'ERROR')) ?? 'READY');
        }),
      );
      return combine([...statuses.values()]);
    };
  // Whoever answered hears that it was seen.
  const expose: FlagSource['expose'] = (key, evaluation) =>
    sources.find((source) => typeof source.peek(key) === 'object')?.expose?.(key, evaluation);
  const track: FlagSource['track'] = (name, details) =>
    sources.forEach((source) => callListener(() => source.track?.(name, details)));
  const has = (method: 'expose' | 'track') => sources.some((source) => method in source);

  return {
    name: sources.map(({ name }) => name).join(' or '),
    get lists() {
      const lists = sources.map((source) => source.lists ?? 'none');
      return lists.includes('none') ? 'none' : lists.includes('enabled') ? 'enabled' : 'all';
    },
    start: serve('start'),
    setContext: serve('setContext'),
    peek: (key, definition) => first(sources, (source) => source.peek(key, definition)),
    initial: (key) => first(sources, (source) => source.initial?.(key) ?? 'pending'),
    keys: () => new Set(sources.flatMap((source) => [...(source.keys?.() ?? [])])),
    subscribe: (listener) => {
      const undos = sources.map((source) =>
        source.subscribe((change) => {
          if (change.status) statuses.set(source, change.status);
          listener({ ...change, status: combine([...statuses.values()]) });
        }),
      );
      return () => undos.forEach((undo) => undo());
    },
    refresh: async () => {
      await Promise.all(sources.map(async (source) => source.refresh?.()));
    },
    ...(has('expose') && { expose }),
    ...(has('track') && { track }),
    stop: () => sources.forEach((source) => source.stop()),
  };
}

/** The first that knows; else the worst of their excuses, since what failed may have had the flag. */
function first(
  sources: readonly FlagSource[],
  ask: (source: FlagSource) => Evaluation | Absence,
): Evaluation | Absence {
  const excuses = new Set<Absence>();
  for (const source of sources) {
    const sense = ask(source);
    if (typeof sense === 'object' || sense === 'pending') return sense;
    excuses.add(sense);
  }
  return excuses.has('failed') ? 'failed' : excuses.has('withheld') ? 'withheld' : 'missing';
}

/** READY when all are; with values of any it is STALE, since some may be missing; else FATAL only when nobody is asked again. */
function combine(statuses: readonly Status[]): Status {
  if (statuses.every((status) => status === 'READY')) return 'READY';
  if (statuses.some((status) => status === 'READY' || status === 'STALE')) return 'STALE';
  return statuses.every((status) => status === 'FATAL') ? 'FATAL' : 'ERROR';
}
