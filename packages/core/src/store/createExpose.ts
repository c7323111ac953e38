import { callListener } from '../errors/callListener.ts';
import type { Exposure } from '../Exposure.ts';
import type { FlagStoreOptions } from './FlagStore.ts';

export type Expose = (exposure: Exposure) => void;

/** How a store tells app and vendor what a subject is shown: once for each flag, subject and variant. */
export function createExpose({
  source,
  onExposure,
  overriddenExposures,
}: FlagStoreOptions): Expose | undefined {
  if (!onExposure && !source?.expose) return undefined;
  const told = new Set<string>();

  return (exposure) => {
    const { key, subject, evaluation } = exposure;
    const { variant, value, original, pending } = evaluation;
    if (pending || (original && overriddenExposures !== 'tag')) return;
    // A forced value is told apart from the same value in earnest.
    const identity = JSON.stringify([key, subject, variant ?? value, !original]);
    if (told.has(identity)) return;
    told.add(identity);
    const words =
      process.env.NODE_ENV !== 'production' && `the exposure of ${key} is lost — its listener threw`;
    callListener(() => onExposure?.(exposure), words);
    callListener(() => source?.expose?.(key, evaluation), words);
  };
}
