import { ownValue } from '../ownValue.ts';
import { checkParameters } from '../strategies/checkParameters.ts';
import { strategies } from '../strategies/strategies.ts';
import type { Strategy, StrategyOutcome, StrategySubject } from '../strategies/Strategy.ts';
import { testUsers } from '../strategies/testUsers.ts';
import type { EvaluationContext } from './EvaluationContext.ts';
import type { EvaluationMetadata, FlagEvaluation, FlagEvaluationFailure } from './FlagEvaluation.ts';
import type { FlagRecord } from './FlagRecord.ts';
import type { StrategyRecord } from './StrategyRecord.ts';

/** A strategy of a flag that this server cannot use, and why. */
export interface UnusableStrategy {
  readonly flagKey: string;
  readonly problem: string;
}

/** What an evaluation depends on besides flag and context. */
export interface EvaluationOptions {
  readonly testUsers: ReadonlySet<string>;
  /** True when the context comes from someone with a service token (T14). */
  readonly trusted: boolean;
  /** Told about each strategy that cannot be used; such a strategy matches nobody. */
  readonly onUnusable?: (strategy: UnusableStrategy) => void;
}

interface Decision {
  readonly variant: string;
  readonly reason: FlagEvaluation['reason'];
  readonly metadata?: EvaluationMetadata | undefined;
}

/** Decides what a flag is for a context: test users first, then the main switch, then any of the flag's strategies. */
export function evaluateFlag(
  flag: FlagRecord,
  context: EvaluationContext,
  options: EvaluationOptions,
): FlagEvaluation | FlagEvaluationFailure {
  const subject = { flag, context, testUsers: options.testUsers };
  const { variant, reason, metadata } = decide(subject, options);
  const value = ownValue(flag.variants, variant);
  if (value === undefined) {
    return { key: flag.key, errorCode: 'PARSE_ERROR', errorDetails: `the flag has no variant "${variant}"` };
  }
  const details = flag.overridable ? metadata : { ...metadata, overridable: false };
  return { key: flag.key, value, variant, reason, ...(details && { metadata: details }) };
}

function decide(subject: StrategySubject, options: EvaluationOptions): Decision {
  const { flag } = subject;
  if (options.trusted && testUsers.decide(subject, {}).matched) return decisionOf(flag.onVariant, testUsers);
  if (!flag.enabled) return { variant: flag.offVariant, reason: 'DISABLED' };

  let missed: Decision | undefined;
  for (const record of flag.strategies) {
    const strategy = usableStrategy(record, (problem) =>
      options.onUnusable?.({ flagKey: flag.key, problem }),
    );
    if (!strategy || (strategy.needsTrust && !options.trusted)) continue;
    const outcome = strategy.decide(subject, record.parameters);
    if (outcome.matched) return decisionOf(record.variant ?? flag.onVariant, strategy, outcome);
    // Whoever is outside a share was placed there by the split: worth showing, unlike a rule that said nothing.
    if (outcome.metadata)
      missed ??= { variant: flag.offVariant, reason: strategy.reason, metadata: outcome.metadata };
  }
  // OFREP's list of reasons has no DEFAULT, and Halyard uses that word for the default in the code. The metadata tells
  // "none of them matched you" from "the same for everyone".
  const metadata = flag.strategies.length > 0 ? { strategy: 'none' } : undefined;
  return missed ?? { variant: flag.offVariant, reason: 'STATIC', metadata };
}

function decisionOf(variant: string, strategy: Strategy, outcome?: StrategyOutcome): Decision {
  return { variant, reason: strategy.reason, metadata: { strategy: strategy.name, ...outcome?.metadata } };
}

/** A record this server cannot use matches nobody: a bad row must not take the other flags down (S2). */
function usableStrategy(record: StrategyRecord, report: (problem: string) => void): Strategy | undefined {
  const strategy = strategies.get(record.name);
  const problem = strategy
    ? checkParameters(strategy.parameters, record.parameters)
    : `the strategy "${record.name}" is unknown`;
  if (problem === undefined) return strategy;
  report(problem);
  return undefined;
}
