import type { Evaluation } from '../Evaluation.ts';
import type { Expose } from './createExpose.ts';
import { FlagCell, type CellOwner } from './FlagCell.ts';

/** Evaluates a flag for a subject; `atFirst` as the server did, without anything that came later. */
export type Evaluate = (key: string, subject: string | undefined, atFirst?: true) => Evaluation;

/** What the views of a store share. */
export interface FlagViewHost {
  readonly evaluate: Evaluate;
  readonly expose: Expose | undefined;
  /** The views that hear of changes. */
  readonly views: Set<FlagView>;
}

/** The flags as one subject sees them. A cell is made when its flag is first read. */
export class FlagView implements CellOwner {
  readonly subject: string | undefined;
  readonly #host: FlagViewHost;
  readonly #cells: Map<string, FlagCell> = new Map();

  constructor(subject: string | undefined, host: FlagViewHost) {
    this.subject = subject;
    this.#host = host;
    host.views.add(this);
  }

  /** The flags that were read so far. */
  keys(): Iterable<string> {
    return this.#cells.keys();
  }

  flag(key: string): FlagCell {
    let cell = this.#cells.get(key);
    if (!cell) this.#cells.set(key, (cell = new FlagCell(key, this)));
    return cell;
  }

  evaluate(key: string, atFirst?: true): Evaluation {
    return this.#host.evaluate(key, this.subject, atFirst);
  }

  show(key: string): void {
    const { views, expose } = this.#host;
    if (!views.has(this)) {
      // Dropped while nobody listened, and missed what happened since.
      views.add(this);
      this.refresh();
    }
    expose?.({ key, subject: this.subject, evaluation: this.flag(key).evaluation() });
  }

  /** Stops hearing of changes while nobody listens to any of its flags. */
  drop(): void {
    for (const { listenerCount } of this.#cells.values()) if (listenerCount > 0) return;
    this.#host.views.delete(this);
  }

  /** Evaluates `keys` again, or every flag that was read. */
  refresh(keys: Iterable<string> = this.keys()): void {
    for (const key of keys) this.#cells.get(key)?.refresh();
  }
}
