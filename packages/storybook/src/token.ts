export { formatToken } from './token/formatToken.ts';
export type { ForcedFlags } from './token/formatToken.ts';
export { parseToken } from './token/parseToken.ts';
