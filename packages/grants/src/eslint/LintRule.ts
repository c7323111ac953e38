/** The part of ESLint's rules that is needed, so that nobody needs its types. */
export interface LintRule {
  readonly meta: {
    readonly type: 'suggestion';
    readonly docs: { readonly description: string };
    readonly schema: object[];
    readonly messages: Record<string, string>;
  };
  create(context: LintContext): { [nodeType: string]: (node: object) => void };
}

interface LintContext {
  readonly cwd: string;
  readonly options: unknown[];
  report(finding: { node: object; messageId: string; data: Record<string, string> }): void;
}
