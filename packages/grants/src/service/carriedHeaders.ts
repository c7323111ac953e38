/** What carries overrides. */
export const OVERRIDES_HEADER = 'Flag-Overrides';
export const GRANT_HEADER = 'Flag-Grant';
export const DEV_HEADER = 'Flag-Dev';

/** What services answer. */
export const APPLIED_HEADER = 'Flag-Overrides-Applied';

/** Their names as members of W3C Baggage. */
export const OVERRIDES_MEMBER = 'flag-overrides';
export const GRANT_MEMBER = 'flag-grant';
