import {
  boolean,
  number,
  object,
  string,
  type Absence,
  type Evaluation,
  type EvaluationContext,
  type FlagDefinition,
  type FlagSource,
  type SourceChange,
  type Status,
} from '@halyard/core';
import { assert, onTestFinished, vi } from 'vitest';
import { SourceBackend } from './SourceBackend.ts';
import type { SourceSetup } from './SourceSetup.ts';

export const ann = { targetingKey: 'ann', plan: 'pro' };
export const ben = { targetingKey: 'ben', plan: 'free' };

/** Longer than any source may take to settle, in milliseconds. */
export const settleDeadline = 3_500;

/** How long one waits for what must come, in milliseconds. */
const patience = 10_000;

/** How long one waits for what must not come, in milliseconds. */
export const silence = 1_000;

export type Key = 'a-boolean' | 'a-string' | 'a-number' | 'an-object' | 'an-off' | 'for-ann' | 'for-ben';

/** A schema that leaves it to the kind. */
const anyObject = {
  '~standard': {
    version: 1 as const,
    vendor: 'halyard',
    validate: (value: unknown) => ({ value: value as object }),
  },
};

/** The flags of the suite's backend as an app would declare them; the defaults are none of the backend's values. */
const definitions: Readonly<Record<Key, FlagDefinition>> = {
  'a-boolean': boolean({ default: false }),
  'a-string': string({ default: 'default' }),
  'a-number': number({ default: 0 }),
  'an-object': object({ default: {}, schema: anyObject }),
  'an-off': boolean({ default: true }),
  'for-ann': boolean({ default: false }),
  'for-ben': boolean({ default: false }),
};

/** One source on stage: with its backend, and everything that it says. */
export class Stage {
  readonly setup: SourceSetup;
  readonly backend: SourceBackend;
  readonly source: FlagSource;
  readonly changes: SourceChange[] = [];
  readonly #abort = new AbortController();

  constructor(setup: SourceSetup, backend: SourceBackend, source: FlagSource) {
    this.setup = setup;
    this.backend = backend;
    this.source = source;
    source.subscribe((change) => this.changes.push(change));
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** The declared flags of the kinds that this backend knows. */
  keys(): Key[] {
    const { kinds = ['boolean', 'string', 'number', 'object'] } = this.setup;
    // The keys are those of the object above.
    return (Object.keys(definitions) as Key[]).filter((key) => kinds.includes(definitions[key].kind));
  }

  peek(key: Key): Evaluation | Absence {
    return this.source.peek(key, definitions[key]);
  }

  /** A flag's value, or why there is none. */
  see(key: Key): unknown {
    const sense = this.peek(key);
    return typeof sense === 'string' ? sense : sense.value;
  }

  /** Starts, for ann by default, and waits until she is answered. */
  async startWell(context: EvaluationContext = ann): Promise<void> {
    assert.equal(
      await statusOf(this.source.start(context, this.signal)),
      'READY',
      'a working backend is READY',
    );
  }

  /** Changes a value at the backend, and sees to it that the source gets to know. */
  async change(values: Parameters<SourceBackend['set']>[0]): Promise<void> {
    this.backend.set(values);
    if (!this.setup.pushes) await this.source.refresh?.();
  }
}

/** What a source settled with: nothing is `READY`. */
export async function statusOf(status: ReturnType<FlagSource['start']>): Promise<Status> {
  return (await status) ?? 'READY';
}

/** Sets the stage for one clause; everything ends with the test. */
export async function setStage(setup: SourceSetup): Promise<Stage> {
  // What clients and sources say of a broken backend is no finding.
  const quiet = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')].map((spy) =>
    spy.mockImplementation(() => {}),
  );
  const backend = new SourceBackend();
  const source = await setup.create(backend);
  onTestFinished(() => {
    source.stop();
    for (const spy of quiet) spy.mockRestore();
  });
  return new Stage(setup, backend, source);
}

/** Waits until `check` throws no more; throws what it throws at last. */
export async function eventually(check: () => void): Promise<void> {
  for (const begun = performance.now(); ;) {
    try {
      check();
      return;
    } catch (error) {
      if (performance.now() - begun > patience) throw error;
      await sleep(20);
    }
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
