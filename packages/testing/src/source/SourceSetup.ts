import type { FlagDefinition, FlagSource } from '@halyard/core';
import type { SourceBackend } from './SourceBackend.ts';

/** How to make the source under test, and what about it cannot be found out by asking it. */
export interface SourceSetup {
  /** A new source over a new client, which gets its answers from `backend`. Called once per test; undo with `onTestFinished`. */
  create(backend: SourceBackend): FlagSource | Promise<FlagSource>;
  /** The kinds of flags that the backend knows. Default all four. */
  readonly kinds?: readonly FlagDefinition['kind'][];
  /**
   * Who evaluates: `backend` is asked about each subject (the default), `client` has rules and decides by itself, and `nobody`
   * does, since the values are the same for everybody and known before the start.
   */
  readonly evaluates?: 'backend' | 'client' | 'nobody';
  /** Whether a change arrives by itself. Default `false`: after `refresh`. */
  readonly pushes?: boolean;
  /** What the vendor counts when a flag is peeked at: never (the default), or once per flag and snapshot. */
  readonly counts?: 'never' | 'once';
}
