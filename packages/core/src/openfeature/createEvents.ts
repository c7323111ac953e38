import { callListener } from '../errors/callListener.ts';
import type { OpenFeatureEvents, OpenFeatureHandler } from './OpenFeatureProvider.ts';

/** Creates the emitter that OpenFeature's SDK listens to. A handler that throws does not stop the others. */
export function createEvents(): OpenFeatureEvents {
  const handlers = new Map<string, OpenFeatureHandler[]>();
  // Whoever adds a handler for an event knows its details, and whoever emits it gives them.
  const of = (event: string) => handlers.get(event) ?? [];

  return {
    emit: (event, details) => {
      for (const handler of of(event)) {
        callListener(() => handler(details as never));
      }
    },
    addHandler: (event, handler) => void handlers.set(event, [...of(event), handler]),
    removeHandler: (event, handler) =>
      void handlers.set(
        event,
        of(event).filter((one) => one !== handler),
      ),
    removeAllHandlers: (event) => void (event === undefined ? handlers.clear() : handlers.delete(event)),
    getHandlers: (event) => of(event) as ReturnType<OpenFeatureEvents['getHandlers']>,
    // What goes wrong here is said in the console, with a code.
    setLogger() {
      return this;
    },
  };
}
