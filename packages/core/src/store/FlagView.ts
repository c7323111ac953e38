import { FlagCell, type Evaluate } from './FlagCell.ts';

/** The flags as one subject sees them. A cell is made when its flag is first read. */
export class FlagView {
  readonly subject: string | undefined;
  readonly #evaluate: Evaluate;
  readonly #cells: Map<string, FlagCell> = new Map();

  constructor(subject: string | undefined, evaluate: Evaluate) {
    this.subject = subject;
    this.#evaluate = evaluate;
  }

  /** The flags that were read so far. */
  keys(): Iterable<string> {
    return this.#cells.keys();
  }

  flag(key: string): FlagCell {
    let cell = this.#cells.get(key);
    if (!cell) this.#cells.set(key, (cell = new FlagCell(key, this.subject, this.#evaluate)));
    return cell;
  }

  /** Evaluates `keys` again, or every flag that was read. */
  refresh(keys: Iterable<string> = this.#cells.keys()): void {
    for (const key of keys) this.#cells.get(key)?.refresh();
  }
}
