import { createElement, useState, type ComponentType, type ReactNode } from 'react';
import { useFlagContext } from '../provider/FlagContext.ts';
import type { FlagKey, RegisteredFlags } from '../Register.ts';
import { Branch } from './Branch.ts';
import type { FeatureProps } from './FeatureProps.ts';
import { FlagBoundary } from './FlagBoundary.ts';
import type { FlagCrash } from './FlagCrash.ts';
import type { GateMark } from './GateMark.ts';
import type { GateProps, OpenedProps } from './GateProps.ts';
import { rankEvaluation } from './rankEvaluation.ts';
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
export const Feature = function Gate(props: GateProps): ReactNode {
  const { flag, all, any, depth = 0, evaluation: before, contain, onCrash } = props;
  const flags = all ?? any ?? [flag];
  const { store, view } = useFlagContext(process.env.NODE_ENV !== 'production' && 'Feature');
  const key = flags[depth] as string; // There is one, or it would not compile.
  const own = useShownEvaluation(view.flag(key), store.flags?.[key]?.overridable !== false);
  const evaluation = before && rankEvaluation(before, all) > rankEvaluation(own, all) ? before : own;
  const [crash, setCrash] = useState<FlagCrash>();
  // Another value is another attempt.
  if (crash && crash.value !== evaluation.value) setCrash(undefined);

  const report = (error: unknown) => {
    const next = { ...evaluation, flag: flags.join(), error, retry: () => setCrash(undefined) };
    setCrash(next);
    onCrash?.(next);
  };
  // One path for one flag and for several: each gate reads one, and leaves the others to a gate of their own within. What stands
  // in for a branch that threw is not caught.
  const Shown: ComponentType<OpenedProps> =
    depth + 1 < flags.length ? Gate : contain && !crash ? FlagBoundary : Branch;
  // With a key it keeps its place, so nothing in it is mounted again when marks come and go.
  const branch = createElement(Shown, { ...props, key: 0, depth: depth + 1, evaluation, crash, report });
  return depth || !store.mark ? branch : (store.mark as GateMark)(flags, branch);
} as <Key extends FlagKey>(props: FeatureProps<RegisteredFlags, Key>) => ReactNode;
