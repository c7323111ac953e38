export { serializeBootstrap } from './bootstrap/serializeBootstrap.ts';
