import type { FlagRecord } from './FlagRecord.ts';

/**
 * A flag to write into an empty database. Boolean flags may leave out their variants (`on`, `off`); the rest defaults to
 * off for everyone: not enabled, no strategies.
 */
export type FlagRecordInput = Pick<FlagRecord, 'key' | 'kind'> &
  Partial<Omit<FlagRecord, 'version' | 'updatedAt'>>;
