import type { Evaluation } from '../Evaluation.ts';

/** One flag of one subject: its evaluation now, and who wants to hear of the next. Its functions are the same at every render. */
export interface FlagCell {
  subscribe(this: void, listener: () => void): () => void;
  evaluation(this: void): Evaluation;
  value(this: void): unknown;
  /** What the server rendered, for hydration. */
  evaluationAtFirst(this: void): Evaluation;
  valueAtFirst(this: void): unknown;
  readonly listenerCount: number;
  /** Evaluates again and tells the listeners if anything is different; `isForced`: of another evaluation in any case. */
  refresh(isForced?: boolean): void;
}
