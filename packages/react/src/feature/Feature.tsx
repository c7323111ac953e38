import type { ReactNode } from 'react';
import type { FlagKey, RegisteredFlags } from '../Register.ts';
import { chooseBranch, type BranchProps } from './chooseBranch.tsx';
import type { Fallback, FeatureProps } from './FeatureProps.ts';
import { FlagBoundary } from './FlagBoundary.tsx';
import type { FlagCrash } from './FlagCrash.ts';
import { keysOf, type Gate } from './Gate.ts';
import { useShownEvaluation } from './useShownEvaluation.ts';

/**
 * Shows what a flag gates, or several. When the next branch is still loading, the old one stays on screen, unless the flag may not be
 * overridden. Throws HAL-201 outside a `<FlagProvider>`.
 *
 * @example
 * <Feature flag="new-checkout" fallback={<OldCheckout />} pending={<Skeleton />}><NewCheckout /></Feature>
 * <Feature flag="layout" cases={{ grid: <Grid />, list: <List /> }} />
 * <Feature flag="layout" is="list"><SortBar /></Feature>
 * <Feature all={['new-checkout', 'one-click']}><OneClick /></Feature>
 */
export function Feature<Key extends FlagKey>(checked: FeatureProps<RegisteredFlags, Key>): ReactNode {
  // Callers are checked flag by flag; from here on all flags look alike.
  const props = checked as unknown as AnyFeatureProps;
  const { fallback, contain, onCrash } = props;
  const evaluation = useShownEvaluation(props);
  const { slot, node } = chooseBranch(props, evaluation);
  const otherwise = (crash?: FlagCrash) => (typeof fallback === 'function' ? fallback(crash) : fallback);
  if (slot === 'fallback') return otherwise();
  if (slot !== 'gated' || !contain) return node;
  return (
    <FlagBoundary flag={keysOf(props).join()} value={evaluation.value} fallback={otherwise} onCrash={onCrash}>
      {node}
    </FlagBoundary>
  );
}

interface AnyFeatureProps extends BranchProps, Gate {
  readonly fallback?: Fallback;
  readonly contain?: boolean;
  readonly onCrash?: (crash: FlagCrash) => void;
}
