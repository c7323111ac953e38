import type { LintRule } from './LintRule.ts';

/** What a linter loads. */
export interface LintPlugin {
  readonly meta: { readonly name: string };
  readonly rules: { readonly 'check-on-server': LintRule };
}
