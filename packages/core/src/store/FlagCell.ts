import { warn } from '../errors/warn.ts';
import type { Evaluation } from '../Evaluation.ts';
import { sameEvaluation } from '../sameEvaluation.ts';

/** Evaluates a flag for a subject; `atFirst` as the server did, without anything that came later. */
export type Evaluate = (key: string, subject: string | undefined, atFirst?: true) => Evaluation;

/** One flag of one subject: its evaluation now, and who wants to hear of the next. */
export class FlagCell {
  readonly #key: string;
  readonly #subject: string | undefined;
  readonly #evaluate: Evaluate;
  #now: Evaluation | undefined;
  #atFirst: Evaluation | undefined;
  #listeners: Set<() => void> | undefined;

  constructor(key: string, subject: string | undefined, evaluate: Evaluate) {
    this.#key = key;
    this.#subject = subject;
    this.#evaluate = evaluate;
  }

  // Arrow functions: React needs the same unbound functions at every render.
  readonly subscribe = (listener: () => void): (() => void) => {
    this.evaluation(); // What is different later is different from this.
    const listeners = (this.#listeners ??= new Set());
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  readonly evaluation = (): Evaluation => (this.#now ??= this.#evaluate(this.#key, this.#subject));
  readonly value = (): unknown => this.evaluation().value;
  /** What the server rendered, for hydration. */
  readonly evaluationAtFirst = (): Evaluation =>
    (this.#atFirst ??= this.#evaluate(this.#key, this.#subject, true));
  readonly valueAtFirst = (): unknown => this.evaluationAtFirst().value;

  get listenerCount(): number {
    return this.#listeners?.size ?? 0;
  }

  /** Evaluates again and tells the listeners if anything is different. */
  refresh(): void {
    if (!this.#now) return;
    const next = this.#evaluate(this.#key, this.#subject);
    if (sameEvaluation(this.#now, next)) return;
    this.#now = next;
    this.#listeners?.forEach((listener) => {
      try {
        listener();
      } catch (error) {
        warn(
          'HAL-101',
          process.env.NODE_ENV !== 'production' && `a listener of ${this.#key} threw — the others go on`,
          error,
        );
      }
    });
  }
}
