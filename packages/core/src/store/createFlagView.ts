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
export interface FlagView {
  readonly subject: string | undefined;
  /** The flags that were read so far. */
  keys(): Iterable<string>;
  flag(key: string): FlagCell;
  /** What a flag is, without that counting as having read it. */
  peek(key: string): Evaluation;
  /** Stops hearing of changes while nobody listens to any of its flags. */
  drop(): void;
  /** Evaluates `keys` again, or every flag that was read. */
  refresh(keys?: Iterable<string>): void;
}

/** Makes the view of a subject, which hears of changes from now on. */
export function createFlagView(
  subject: string | undefined,
  { evaluate, expose, views }: FlagViewHost,
): FlagView {
  const cells = new Map<string, FlagCell>();
  const owner: CellOwner = {
    evaluate: (key, atFirst) => evaluate(key, subject, atFirst),
    show: (key) => {
      if (!views.has(view)) {
        // Dropped while nobody listened, and missed what happened since.
        views.add(view);
        view.refresh();
      }
      expose?.({ key, subject, evaluation: view.flag(key).evaluation() });
    },
  };
  const view: FlagView = {
    subject,
    keys: () => cells.keys(),
    flag: (key) => {
      let cell = cells.get(key);
      if (!cell) cells.set(key, (cell = new FlagCell(key, owner)));
      return cell;
    },
    peek: (key) => cells.get(key)?.evaluation() ?? evaluate(key, subject),
    drop: () => {
      for (const { listenerCount } of cells.values()) if (listenerCount > 0) return;
      views.delete(view);
    },
    refresh: (keys = cells.keys()) => {
      for (const key of keys) cells.get(key)?.refresh();
    },
  };
  views.add(view);
  return view;
}
