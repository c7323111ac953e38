import type { Access } from '../Access.ts';
import { string } from '../catalog/string.ts';
import type { Evaluation } from '../Evaluation.ts';
import type { OverrideChoice } from '../Override.ts';
import { clearOverrides } from '../overrides/clearOverrides.ts';
import { keepOverrides } from '../overrides/keepOverrides.ts';
import { setOverride } from '../overrides/setOverride.ts';
import type { Status } from '../Status.ts';
import { createEvaluate } from '../store/createEvaluate.ts';
import { createFlagStore } from '../store/createFlagStore.ts';
import type { FlagCell } from '../store/FlagCell.ts';
import type { FlagStore, FlagStoreOptions } from '../store/FlagStore.ts';
import { fakeAccess, type FakeAccess } from './fakeAccess.ts';
import { taggedSource, type TaggedSource } from './taggedSource.ts';

/** Anything that can happen to a store from outside. */
export type Step =
  | { readonly do: 'context'; readonly subject: string | undefined; readonly plan: number }
  | { readonly do: 'settle'; readonly which: number; readonly outcome: Status | 'reject' }
  | {
      readonly do: 'push';
      readonly subject: string | undefined;
      readonly keys: readonly string[] | undefined;
      readonly status: Status | undefined;
      readonly lost: readonly string[];
    }
  | { readonly do: 'break'; readonly isBroken: boolean }
  | {
      readonly do: 'override';
      readonly key: string;
      readonly choice: OverrideChoice;
      readonly scope: 'browser' | 'tab';
      readonly lifetime: number;
    }
  | { readonly do: 'clear' }
  | { readonly do: 'access'; readonly state: Access['state']; readonly allowed: readonly string[] }
  | { readonly do: 'wait'; readonly time: number }
  | { readonly do: 'start' }
  | { readonly do: 'stop' }
  | { readonly do: 'mount'; readonly subject: string | undefined; readonly key: string }
  | { readonly do: 'unmount'; readonly which: number };

/** A component that shows a flag: what it was told last, and how it goes away. */
interface Reader {
  readonly cell: FlagCell;
  shown: Evaluation;
  readonly unmount: () => void;
}

/** A store in a page, with all that a test does to it. */
export interface Simulation {
  readonly store: FlagStore;
  readonly source: TaggedSource;
  readonly access: FakeAccess;
  readonly readers: Reader[];
  /** Every flag that was ever listened to. */
  readonly cells: ReadonlySet<FlagCell>;
  /** Undoes of `start`; the store is connected while there are any. */
  readonly starts: Array<() => void>;
  /** Evaluates a flag anew, past what the store remembers. */
  readonly evaluateAnew: (key: string, subject: string | undefined) => Evaluation;
  readonly perform: (step: Step) => void;
}

const flags = {
  headline: string({ default: 'default' }),
  locked: string({ default: 'default' }),
  killed: string({ default: 'default', overridable: false }),
};

/** Makes a store with a source and an access that do what the steps say. */
export function simulateStore({
  advance,
  accessState,
  ...options
}: Pick<FlagStoreOptions, 'whileReconciling' | 'onMissing'> & {
  readonly accessState: Access['state'];
  /** Lets time pass, in milliseconds. */
  readonly advance: (time: number) => void;
}): Simulation {
  const source = taggedSource();
  const access = fakeAccess(accessState, ['headline']);
  const storeOptions = { ...options, flags, source, access, context: { targetingKey: 'ann' } };
  // Any key can be read, declared or not.
  const store: FlagStore = createFlagStore(storeOptions);
  const readers: Reader[] = [];
  const cells = new Set<FlagCell>();
  const starts: Array<() => void> = [];

  function start(): void {
    const undos = [store.start(), ...(starts.length === 0 ? [keepOverrides(store)] : [])];
    starts.push(() => undos.forEach((undo) => undo()));
  }

  function mount(subject: string | undefined, key: string): void {
    const cell = store.view(subject).flag(key);
    cells.add(cell);
    const unsubscribe = cell.subscribe(() => {
      reader.shown = cell.evaluation();
    });
    const reader: Reader = { cell, shown: cell.evaluation(), unmount: unsubscribe };
    readers.push(reader);
  }

  function perform(step: Step): void {
    switch (step.do) {
      case 'context':
        return store.setContext({
          plan: step.plan,
          ...(step.subject !== undefined && { targetingKey: step.subject }),
        });
      case 'settle':
        return source.settle(step.which, step.outcome);
      case 'push': {
        const { subject, keys, status, lost } = step;
        return source.push({ subject, ...(keys && { keys }), ...(status && { status }) }, lost);
      }
      case 'break':
        return source.break(step.isBroken);
      case 'override': {
        const { key, choice, scope, lifetime } = step;
        return setOverride(store, key, { ...choice, scope, expiresAt: Date.now() + lifetime });
      }
      case 'clear':
        return clearOverrides(store);
      case 'access':
        access.allowed = (key) => step.allowed.includes(key);
        return access.become(step.state);
      case 'wait':
        return advance(step.time);
      case 'start':
        return start();
      case 'stop':
        return starts.pop()?.();
      case 'mount':
        return mount(step.subject, step.key);
      case 'unmount': {
        const [reader] = readers.splice(step.which % Math.max(1, readers.length), 1);
        return reader?.unmount();
      }
    }
  }

  return {
    store,
    source,
    access,
    readers,
    cells,
    starts,
    evaluateAnew: createEvaluate(storeOptions, store.state.getState),
    perform,
  };
}
