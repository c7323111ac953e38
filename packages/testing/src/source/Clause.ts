import type { SourceSetup } from './SourceSetup.ts';
import type { Stage } from './Stage.ts';

/** One thing that every source owes the store. */
export interface Clause {
  /** A sentence about the source. */
  readonly title: string;
  /** The set-ups that it is about. Default all. */
  readonly concerns?: (setup: SourceSetup) => boolean;
  /** Throws, as assertions do, where the source breaks it. */
  readonly check: (stage: Stage) => void | Promise<void>;
}

/** A source that asks about each subject, and so can be let down or be answered late. */
export const asksBackend = ({ evaluates = 'backend' }: SourceSetup): boolean => evaluates === 'backend';

/** A source whose values depend on the subject. */
export const knowsSubjects = ({ evaluates }: SourceSetup): boolean => evaluates !== 'nobody';
