import { warn } from '../errors/warn.ts';
import type { FlagStoreOptions } from '../store/FlagStore.ts';

/** Says in development that a vendor waits for exposures which nothing reports. */
export function warnUnreported({ source, exposures }: FlagStoreOptions): void {
  if (source?.expose && !exposures)
    warn(
      'HAL-107',
      `the vendor behind ${source.name} hears of no exposure — nothing reports them — give the store reportExposures()`,
    );
}
