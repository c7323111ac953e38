import type { Evaluation } from '@halyard/core';
import { useState, type ReactNode } from 'react';
import { useFlagContext } from '../provider/FlagContext.ts';
import type { FlagKey, RegisteredFlags } from '../Register.ts';
import { Branch, type BranchProps } from './Branch.tsx';
import type { FeatureProps } from './FeatureProps.ts';
import { certaintyOf } from './certaintyOf.ts';
import { FlagBoundary } from './FlagBoundary.tsx';
import type { FlagCrash } from './FlagCrash.ts';
import { rankEvaluation } from './rankEvaluation.ts';
import { useGateMark } from './useGateMark.ts';
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
export const Feature = function Marked(props: GateProps): ReactNode {
  const { flag, all, any } = props;
  const { store } = useFlagContext('Feature');
  const mark = useGateMark();
  const flags = all ?? any ?? [flag];
  // Always three children: the gate keeps its place, so nothing in it is mounted again when marks come and go.
  return (
    <>
      {mark?.({ edge: 'start', flags, store })}
      <Gate {...props} />
      {mark?.({ edge: 'end', flags, store })}
    </>
  );
  // Callers are checked flag by flag; in here all flags look alike.
} as <Key extends FlagKey>(props: FeatureProps<RegisteredFlags, Key>) => ReactNode;

function Gate(props: GateProps): ReactNode {
  const { flag, all, any, keys = all ?? any ?? [flag], evaluation: before, contain, onCrash } = props;
  const own = useShownEvaluation(keys[0] as string); // There is one, or it would not compile.
  const evaluation = before && rankEvaluation(before, !all) > rankEvaluation(own, !all) ? before : own;
  const { value } = evaluation;
  const [crash, setCrash] = useState<FlagCrash>();
  const retry = () => setCrash(undefined);
  // Another value is another attempt.
  if (crash && crash.value !== value) retry();

  // One path for one flag and for several: each gate reads one, and leaves the others to a gate of their own within.
  if (keys.length > 1) return <Gate {...props} keys={keys.slice(1)} evaluation={evaluation} />;
  const slot = [props.error, props.pending][certaintyOf(evaluation)];
  if (slot !== undefined) return slot;
  const report = (error: unknown) => {
    const next = { ...evaluation, flag: String(all ?? any ?? flag), error, retry };
    setCrash(next);
    onCrash?.(next);
  };
  // What stands in for a branch that threw is not caught.
  const Shown = contain && !crash ? FlagBoundary : Branch;
  return <Shown {...props} value={value} crash={crash} onCrash={report} />;
}

interface GateProps extends BranchProps {
  // One of these three is there.
  readonly flag: string;
  readonly all?: readonly string[] | undefined;
  readonly any?: readonly string[] | undefined;
  /** Those still to be read, and what decides among those before. */
  readonly keys?: readonly string[];
  readonly evaluation?: Evaluation;
  readonly pending?: ReactNode;
  readonly error?: ReactNode;
  readonly contain?: boolean;
  readonly onCrash?: (crash: FlagCrash) => void;
}
