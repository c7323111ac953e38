import { callListener } from '../errors/callListener.ts';
import type { Exposure, ExposureReporter } from './Exposure.ts';

export interface ReportExposuresOptions {
  /** Called once for each flag, subject and variant that a reader is shown; never for what is pending. */
  readonly onExposure?: (exposure: Exposure) => void;
  /** Whether what a tester forced is exposed too, with its `original`. Default `'drop'`: it is not. */
  readonly overridden?: 'drop' | 'tag';
}

/**
 * Tells the app and the source's vendor what subjects are shown, for a store's `exposures`: once for each flag, subject and
 * variant. It comes with the subscription of the first reader, so only what is really on screen counts.
 *
 * @example
 * createFlagStore({ flags, source, exposures: reportExposures({ onExposure: ({ key }) => analytics.track(key) }) });
 */
export function reportExposures({
  onExposure,
  overridden = 'drop',
}: ReportExposuresOptions = {}): ExposureReporter {
  const told = new Set<string>();

  return ({ subject, flag }, key, source) => {
    const evaluation = flag(key).evaluation();
    const { variant, value, original, pending } = evaluation;
    if (pending || (original && overridden === 'drop')) return;
    // A forced value is told apart from the same value in earnest.
    const identity = JSON.stringify([key, subject, variant ?? value, !original]);
    if (told.has(identity)) return;
    told.add(identity);
    callListener(() => onExposure?.({ key, subject, evaluation }));
    callListener(() => source?.expose?.(key, evaluation));
  };
}
