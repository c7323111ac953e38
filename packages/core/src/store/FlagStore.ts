import type { StoreApi } from 'zustand/vanilla';
import type { Access } from '../Access.ts';
import type { Catalog, ValueOf } from '../catalog/Catalog.ts';
import type { Evaluation } from '../Evaluation.ts';
import type { EvaluationContext } from '../EvaluationContext.ts';
import type { ExposureReporter } from '../exposures/Exposure.ts';
import type { FlagSource } from '../FlagSource.ts';
import type { Overrides } from '../Override.ts';
import type { OnMissing, Question } from '../resolveAnswer.ts';
import type { Status } from '../Status.ts';
import type { FlagView } from './createFlagView.ts';
import type { Standing } from './Standing.ts';

/** Decides what a flag is, with a tester's overrides laid over what it really is. Only testers' chunks have one that does. */
export type OverrideLayer = (question: Question, key: string) => Evaluation;

/** What a store knows besides its flags. Flags have subscriptions of their own, so that a status re-renders no reader. */
export interface FlagStoreState {
  readonly context: EvaluationContext;
  readonly status: Status;
  /** What a tester chose. Each counts only while `access` allows its flag. */
  readonly overrides: Overrides;
  /** Absent until a tester's chunk has brought one: nothing is forced until then. */
  readonly layer?: OverrideLayer | undefined;
  readonly standing: Standing;
  /** Which flags the latest change may have made different; absent means any. */
  readonly changed?: readonly string[] | undefined;
}

/** All overrides at once, what lays them over, and which flags are different for it; `undefined` means any. */
export interface OverrideSlot {
  readonly overrides: Overrides;
  readonly layer: OverrideLayer | undefined;
  readonly changed: readonly string[] | undefined;
}

/** What a server rendered with, serialised into its page. */
export interface Bootstrap {
  readonly targetingKey?: string;
  readonly evaluations: ReadonlyMap<string, Evaluation>;
}

export interface FlagStoreOptions<Flags extends Catalog = Catalog> {
  /** The catalog. Without one any key can be read, with an explicit default. */
  readonly flags?: Flags | undefined;
  readonly source?: FlagSource | undefined;
  readonly context?: EvaluationContext | undefined;
  /** Who may override. Without one nobody. */
  readonly access?: Access | undefined;
  readonly bootstrap?: Bootstrap | undefined;
  /** What a boolean flag is that the backend answered without. Default `'default'`. */
  readonly onMissing?: OnMissing | undefined;
  /** What flags are while other attributes of the same subject are evaluated. Default `'hold'`: as they were. */
  readonly whileReconciling?: 'hold' | 'pending' | undefined;
  /** Reports what readers are shown, see `reportExposures`. Without one nothing is told, not to the source either. */
  readonly exposures?: ExposureReporter | undefined;
}

/** The truth about an app's flags, for one page or one request. */
export interface FlagStore<Flags extends Catalog = Catalog> {
  readonly flags: Flags | undefined;
  readonly source: FlagSource | undefined;
  readonly access: Access | undefined;
  /** Context, status and overrides, to read and to follow. */
  readonly state: Pick<StoreApi<FlagStoreState>, 'getState' | 'subscribe'>;
  /** A flag for the current subject. Cheap and pure. */
  evaluate<Key extends keyof Flags & string>(key: Key): Evaluation<ValueOf<Flags[Key]>>;
  /** Calls back when a flag is different, for whomever it is evaluated at the time. Returns its undo. */
  subscribe(key: keyof Flags & string, listener: () => void): () => void;
  /** The flags as `subject` sees them: pending until the source speaks for that subject. */
  view(subject: string | undefined): FlagView;
  setContext(context: EvaluationContext): void;
  /** The slot for a tester's overrides, which `@halyard/core/overrides` fills. */
  setOverrides(slot: OverrideSlot): void;
  /**
   * Set by `followAnswers` of `@halyard/core/session`: told, per request with overrides, the value of `Flag-Overrides-Applied`
   * (`null`: no service said anything) and the origin that was asked.
   */
  onAnswer?: ((report: string | null, origin: string) => void) | undefined;
  /**
   * Set while somebody looks for gates, with a `GateMark` of `@halyard/react`: what gates draw on either side of their branch. They look
   * when they render, and those on screen do when their view is refreshed by force.
   */
  mark?: unknown;
  /** Connects the source and the access. Returns its undo; the last undo disconnects. */
  start(): () => void;
}
