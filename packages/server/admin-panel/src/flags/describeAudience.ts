import type { FlagRecord, StrategyRecord } from '@halyard/server';
import { describeStrategy } from './describeStrategy.ts';
import { joinWords } from './joinWords.ts';
import { uncapitalise } from './uncapitalise.ts';

export interface Audience {
  /** In plain words: "Accounts ending in 1 or 2". */
  readonly text: string;
  readonly reach: 'nobody' | 'some' | 'everybody';
}

/** What of a flag decides who gets it. */
export type Targeting = Pick<
  FlagRecord,
  'enabled' | 'strategies' | 'exposeToTesters' | 'secret' | 'onVariant'
>;

interface VariantGroup {
  readonly variant: string;
  readonly strategies: StrategyRecord[];
}

const ALL_DIGITS = 10;

/** Whether this one strategy alone hands the flag to every visitor. */
export function matchesEverybody({ name, parameters }: StrategyRecord): boolean {
  return name === 'percentage' && typeof parameters.percent === 'number' && parameters.percent >= 100;
}

function matchesNobody({ name, parameters }: StrategyRecord): boolean {
  return name === 'percentage' && !(typeof parameters.percent === 'number' && parameters.percent > 0);
}

function describeDigits(strategies: readonly StrategyRecord[]): string[] {
  const digits = new Set<number>();
  for (const { name, parameters } of strategies) {
    if (name === 'lastDigit' && typeof parameters.digit === 'number') digits.add(parameters.digit);
  }
  if (digits.size === 0) return [];
  if (digits.size === ALL_DIGITS) return ['All accounts'];
  return [`Accounts ending in ${joinWords([...digits].toSorted((a, b) => a - b).map(String), 'or')}`];
}

/** A subject's bucket is the same in every percentage of a flag, so the largest one contains the others. */
function withoutContained(strategies: readonly StrategyRecord[]): readonly StrategyRecord[] {
  return strategies.filter(
    ({ name, parameters }, index) =>
      name !== 'percentage' ||
      !strategies.some(
        (other, otherIndex) =>
          other.name === 'percentage' &&
          other.parameters.by === parameters.by &&
          (Number(other.parameters.percent) > Number(parameters.percent) ||
            (other.parameters.percent === parameters.percent && otherIndex < index)),
      ),
  );
}

function describeMatches(strategies: readonly StrategyRecord[]): string {
  const others = withoutContained(strategies).filter(
    ({ name, parameters }) => name !== 'lastDigit' || typeof parameters.digit !== 'number',
  );
  const phrases = [...describeDigits(strategies), ...others.map((strategy) => describeStrategy(strategy))];
  const [first = '', ...rest] = new Set(phrases);
  return [first, ...rest.map((phrase) => uncapitalise(phrase))].join(', or ');
}

/** Neighbours that lead to the same variant, together; further apart, what is between them may match first. */
function groupByVariant({ strategies, onVariant }: Targeting): readonly VariantGroup[] {
  const groups: VariantGroup[] = [];
  for (const strategy of strategies) {
    const variant = strategy.variant ?? onVariant;
    const last = groups.at(-1);
    if (last?.variant === variant) last.strategies.push(strategy);
    else groups.push({ variant, strategies: [strategy] });
  }
  return groups;
}

/** Says who gets a flag, in words that cannot be misread; the same words everywhere in the panel. */
export function describeAudience(flag: Targeting): Audience {
  const matching = flag.strategies.filter((strategy) => !matchesNobody(strategy));
  if (!flag.enabled || flag.secret || matching.length === 0) {
    return { text: flag.exposeToTesters ? 'Nobody but test users' : 'Nobody', reach: 'nobody' };
  }
  const everybody = matching.findIndex((strategy) => matchesEverybody(strategy));
  const groups = groupByVariant({
    ...flag,
    strategies: everybody < 0 ? matching : matching.slice(0, everybody + 1),
  });
  if (groups.length > 1) {
    const parts = groups.map(({ variant, strategies }) => `${describeMatches(strategies)} (${variant})`);
    return {
      text: parts.map((part, index) => (index === 0 ? part : uncapitalise(part))).join('; then '),
      reach: everybody < 0 ? 'some' : 'everybody',
    };
  }
  const strategy = matching[everybody];
  if (strategy !== undefined) return { text: describeStrategy(strategy), reach: 'everybody' };
  return { text: describeMatches(matching), reach: 'some' };
}
