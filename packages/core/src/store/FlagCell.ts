import type { Evaluation } from '../Evaluation.ts';

/**
 * One flag of one subject: its evaluation now, and who wants to hear of the next. Its functions are the same at every render.
 * `atFirst` is what the server rendered, for hydration.
 */
export interface FlagCell {
  subscribe(this: void, listener: () => void): () => void;
  evaluation(this: void, atFirst?: true): Evaluation;
  value(this: void): unknown;
  /** The value that the server rendered, for hydration. */
  initial(this: void): unknown;
  /** Absent until somebody listens. */
  readonly listeners?: ReadonlySet<() => void> | undefined;
  /** Evaluates again and tells the listeners if anything is different; `isForced`: of another evaluation in any case. */
  refresh(this: void, isForced?: boolean): void;
}
