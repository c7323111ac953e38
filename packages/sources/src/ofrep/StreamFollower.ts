import { followStream, type Occasion } from './followStream.ts';
import type { StreamAddress } from './StreamAddress.ts';

/** Keeps connected to the streams that the latest answer named. */
export class StreamFollower {
  readonly #refetch: (occasion: Occasion) => void;
  readonly #undos = new Map<string, () => void>();

  constructor(refetch: (occasion: Occasion) => void) {
    this.#refetch = refetch;
  }

  follow(addresses: readonly StreamAddress[]): void {
    const urls = new Set(addresses.map(({ url }) => url));
    // What changed between an answer and the first connection would be missed. Not so at a mere change of addresses: a
    // backend that names another one in each answer would be asked for ever.
    const isFirst = !this.#undos.size;
    for (const [url, undo] of this.#undos) {
      if (urls.has(url)) continue;
      undo();
      this.#undos.delete(url);
    }
    for (const address of addresses) {
      if (this.#undos.has(address.url)) continue;
      this.#undos.set(address.url, followStream(address, this.#refetch, { isFirst }));
    }
  }
}
