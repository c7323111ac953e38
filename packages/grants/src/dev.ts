export { openAccess, type OpenAccessOptions } from './dev/openAccess.ts';
