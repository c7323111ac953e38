import type { Evaluation } from '../Evaluation.ts';
import { createFlagCell } from './createFlagCell.ts';
import type { FlagCell } from './FlagCell.ts';

/** What the views of a store share. */
export interface FlagViewHost {
  /** Evaluates a flag for a subject; `atFirst` as the server did, without anything that came later. */
  evaluate(this: void, key: string, subject: string | undefined, atFirst?: true): Evaluation;
  /** Hears of what readers are shown: when the first of them comes, and when it changes for them. */
  show(this: void, view: FlagView, key: string): void;
}

/** The flags as one subject sees them. A cell is made when its flag is first read. */
export interface FlagView {
  readonly subject: string | undefined;
  /** The flags that were read so far. */
  keys(): Iterable<string>;
  flag(this: void, key: string): FlagCell;
  /** What a flag is, without that counting as having read it; `atFirst` as the server did. */
  peek(this: void, key: string, atFirst?: true): Evaluation;
  /** Whether anybody listens to any of its flags. */
  isRead(): boolean;
  /** Evaluates `keys` again, or every flag that was read, see `FlagCell`. */
  refresh(this: void, keys?: Iterable<string>, isForced?: boolean): void;
}

/** Makes the view of a subject. */
export function createFlagView(subject: string | undefined, host: FlagViewHost): FlagView {
  const cells = new Map<string, FlagCell>();

  const view: FlagView = {
    subject,
    keys: () => cells.keys(),
    flag: (key) => {
      let cell = cells.get(key);
      if (!cell) cells.set(key, (cell = createFlagCell(key, view, host.show)));
      return cell;
    },
    peek: (key, atFirst) => host.evaluate(key, subject, atFirst),
    isRead: () => [...cells.values()].some(({ listeners }) => listeners?.size),
    refresh: (keys = cells.keys(), isForced) => {
      for (const key of keys) cells.get(key)?.refresh(isForced);
    },
  };
  return view;
}
