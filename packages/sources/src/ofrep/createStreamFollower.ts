import { followStream } from './followStream.ts';
import type { Occasion } from './parseEvent.ts';
import type { StreamAddress } from './StreamAddress.ts';

/** Keeps connected to the streams that the latest answer named. Does nothing where there is no `EventSource`. */
export function createStreamFollower(
  refetch: (occasion: Occasion) => void,
): (addresses: readonly StreamAddress[]) => void {
  let undos = new Map<string, () => void>();

  return (addresses) => {
    const before = undos;
    undos = new Map();
    for (const { url } of typeof EventSource === 'undefined' ? [] : addresses) {
      // What changed between an answer and the first connection would be missed. Not so at a mere change of addresses: a
      // backend that names another one in each answer would be asked for ever.
      undos.set(url, before.get(url) ?? followStream(url, refetch, !before.size));
    }
    for (const [url, undo] of before) if (!undos.has(url)) undo();
  };
}
