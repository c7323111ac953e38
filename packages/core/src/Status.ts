/**
 * How the source is doing (OpenFeature's provider statuses). `STALE`: failing, with good values of this subject at hand;
 * `ERROR`: failing without any; `FATAL`: refused, and not asked again by itself; `RECONCILING`: another context is asked for.
 */
export type Status = 'NOT_READY' | 'READY' | 'STALE' | 'ERROR' | 'FATAL' | 'RECONCILING';
