import { callListener } from '../errors/callListener.ts';
import type { Evaluation } from '../Evaluation.ts';
import { sameContent } from '../sameContent.ts';

/** Whose flags a cell is one of. */
export interface CellOwner {
  /** Evaluates a flag; `atFirst` as the server did, without anything that came later. */
  evaluate(key: string, atFirst?: true): Evaluation;
  /** Hears of what readers are shown: when the first of them comes, and when it changes for them. */
  show(key: string): void;
}

/** One flag of one subject: its evaluation now, and who wants to hear of the next. */
export class FlagCell {
  readonly #key: string;
  readonly #owner: CellOwner;
  readonly #listeners: Set<() => void> = new Set();
  #now: Evaluation | undefined;
  #atFirst: Evaluation | undefined;

  constructor(key: string, owner: CellOwner) {
    this.#key = key;
    this.#owner = owner;
  }

  // Arrow functions: React needs the same unbound functions at every render.
  readonly subscribe = (listener: () => void): (() => void) => {
    const listeners = this.#listeners;
    listeners.add(listener);
    // Evaluated here at the latest: what is different later is different from this.
    this.evaluation();
    if (listeners.size === 1) this.#owner.show(this.#key);
    return () => void listeners.delete(listener);
  };
  readonly evaluation = (): Evaluation => (this.#now ??= this.#owner.evaluate(this.#key));
  readonly value = (): unknown => this.evaluation().value;
  /** What the server rendered, for hydration. */
  readonly evaluationAtFirst = (): Evaluation => (this.#atFirst ??= this.#owner.evaluate(this.#key, true));
  readonly valueAtFirst = (): unknown => this.evaluationAtFirst().value;

  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** Evaluates again and tells the listeners if anything is different. */
  refresh(): void {
    const before = this.#now;
    if (!before) return;
    const next = this.#owner.evaluate(this.#key);
    if (sameContent(before, next)) return;
    // The same value for another reason stays the same object: its readers do not render again.
    this.#now = sameContent(before.value, next.value) ? { ...next, value: before.value } : next;
    for (const listener of this.#listeners) {
      callListener(
        listener,
        process.env.NODE_ENV !== 'production' && `a listener of ${this.#key} threw — the others go on`,
      );
    }
    if (this.#listeners.size > 0) this.#owner.show(this.#key);
  }
}
