import type { JsonValue } from '@halyard/core';
import { TestingError } from '../TestingError.ts';

/** The value of each flag by its key. */
export type BackendValues = Readonly<Record<string, JsonValue>>;

/** The flags of a fresh backend: one of each kind, one that is off, and one that is on for each of two subjects alone. */
export const usualValues: BackendValues = {
  'a-boolean': true,
  'a-string': 'grid',
  'a-number': 7,
  'an-object': { text: 'hello' },
  'an-off': false,
};

/** The subjects of the suite. The flag `for-ann` is on for ann alone, and `for-ben` for ben. */
const subjects = ['ann', 'ben'] as const;

/**
 * The backend of one test: what its flags are, and how it behaves. A set-up answers its client from it, in the vendor's wire
 * format: `await backend.answer(subject)` gives the values, or rejects where the backend is to fail.
 */
export class SourceBackend {
  /** For whom values were asked, oldest first. */
  readonly requests: (string | undefined)[] = [];
  /** The keys that the vendor counted as seen, oldest first. A set-up adds to it with `count`. */
  readonly counted: string[] = [];
  #values = usualValues;
  #isBroken = false;
  readonly #held = new Map<string | undefined, Promise<void>>();
  readonly #listeners = new Set<() => void>();

  /** One request: waits while `subject` is held, and rejects with HAL-811 while the backend is broken. */
  async answer(subject: string | undefined): Promise<BackendValues> {
    this.requests.push(subject);
    await this.#held.get(subject);
    if (this.#isBroken)
      throw new TestingError(
        'HAL-811',
        'the backend of this test is broken on purpose — the set-up answers as the vendor does when it fails — nothing is to be done',
      );
    return this.valuesOf(subject);
  }

  /** The values without asking: for sources that carry them, and for streams that have. */
  valuesOf(subject: string | undefined): BackendValues {
    return { ...this.#values, ...Object.fromEntries(subjects.map((one) => [`for-${one}`, one === subject])) };
  }

  /** Changes some values, and tells those who listen. */
  set(values: BackendValues): void {
    this.#values = { ...this.#values, ...values };
    for (const listener of this.#listeners) listener();
  }

  /** Keeps the answers to `subject` back until the returned function is called. */
  hold(subject: string | undefined): () => void {
    let release: (() => void) | undefined;
    this.#held.set(subject, new Promise((resolve) => (release = resolve)));
    return () => {
      this.#held.delete(subject);
      release?.();
    };
  }

  /** Whether it fails from now on. */
  setBroken(isBroken: boolean): void {
    this.#isBroken = isBroken;
  }

  /** Notes that the vendor counted `key` as seen. */
  count(key: string): void {
    this.counted.push(key);
  }

  /** Calls back after each change, for backends that push. Returns its undo. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
