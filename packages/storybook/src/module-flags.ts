export { moduleFlags } from './module-flags/moduleFlags.ts';
