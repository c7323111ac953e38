export { writeOverrideCookie } from './overrides/writeOverrideCookie.ts';
