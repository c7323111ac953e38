import { checkOnServer } from './eslint/checkOnServer.ts';
import type { LintPlugin } from './eslint/LintPlugin.ts';

export type { CheckOnServerOptions } from './eslint/checkOnServer.ts';

/**
 * A plugin for ESLint's flat configuration, and for oxlint's `jsPlugins`. A default export, since both ask for one;
 * below it is imported as `halyard`.
 *
 * @example
 * export default [{
 *   files: ['src/page/*.tsx'],
 *   plugins: { halyard },
 *   rules: { 'halyard/check-on-server': ['warn', { server: ['src/server'], harmless: ['layout', 'copy-*'] }] },
 * }];
 */
const plugin: LintPlugin = {
  meta: { name: 'halyard' },
  rules: { 'check-on-server': checkOnServer },
};

export default plugin;
