export { writeOverrideCookie } from './carry/writeOverrideCookie.ts';
