import { useState, type ReactNode } from 'react';
import type { FlagKey, RegisteredFlags } from '../Register.ts';
import { absentSlot } from './absentSlot.ts';
import { chooseBranch, type BranchProps } from './chooseBranch.tsx';
import { FlagBoundary } from './FlagBoundary.tsx';
import type { Fallback } from './Fallback.ts';
import type { FeatureProps } from './FeatureProps.ts';
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
  const { value, variant } = evaluation;
  const [crash, setCrash] = useState<FlagCrash>();
  const isCrashed = crash && crash.value === value;
  // Another value is another attempt.
  if (crash && !isCrashed) setCrash(undefined);

  const slot = absentSlot(evaluation);
  if (slot && props[slot] !== undefined) return props[slot];
  const branch = chooseBranch(props, value);
  if (!branch || isCrashed) return typeof fallback === 'function' ? fallback(branch && crash) : fallback;
  if (!contain) return branch.node;
  const report = (error: unknown) => {
    const next = { flag: keysOf(props).join(), value, variant, error, retry: () => setCrash(undefined) };
    setCrash(next);
    onCrash?.(next);
  };
  return <FlagBoundary onError={report}>{branch.node}</FlagBoundary>;
}

interface AnyFeatureProps extends BranchProps, Gate {
  readonly fallback?: Fallback;
  readonly pending?: ReactNode;
  readonly error?: ReactNode;
  readonly contain?: boolean;
  readonly onCrash?: (crash: FlagCrash) => void;
}
