import { resolve } from 'node:path';
import { matchesKeyPattern } from '../keyPattern.ts';
import type { LintRule } from './LintRule.ts';
import { readCheckedFlags } from './readCheckedFlags.ts';

/** What the rule is told in an ESLint configuration. */
export interface CheckOnServerOptions {
  /** Files and folders of the services' code, from where ESLint runs: `['src/server']`. Default: none. */
  readonly server?: readonly string[];
  /** The functions that check a flag there. Default: `['requireFlag']`. */
  readonly functions?: readonly string[];
  /** Flags that are checked where this cannot look, as keys or prefixes that end in `*`. Default: none. */
  readonly checked?: readonly string[];
  /** Flags that guard nothing, such as a colour, in the same way. Default: none. */
  readonly harmless?: readonly string[];
}

const texts = { type: 'array', items: { type: 'string' }, uniqueItems: true };
const hooks = ['useFlag', 'useFlagDetails', 'useSuspenseFlag'];

/** Names flags that a page gates something with, and no service checks: everybody can show himself what a page hides (T12). */
export const checkOnServer: LintRule = {
  meta: {
    type: 'suggestion',
    docs: { description: 'Flags that gate something in a page are checked by a service, too.' },
    schema: [
      {
        type: 'object',
        properties: { server: texts, functions: texts, checked: texts, harmless: texts },
        additionalProperties: false,
      },
    ],
    messages: {
      unchecked:
        "'{{flag}}' is gated in the page alone, where its user can show himself what it hides. Call requireFlag(request, '{{flag}}') in the service that gives it away, or list it as harmless.",
    },
  },
  create(context) {
    const {
      server = [],
      functions = ['requireFlag'],
      checked = [],
      harmless = [],
    } = (context.options[0] ?? {}) as CheckOnServerOptions; // ESLint has held it against the schema.
    const known = readCheckedFlags({ server: server.map((place) => resolve(context.cwd, place)), functions });
    const look = (node: unknown): void => {
      const flag = literalOf(node);
      if (flag === undefined || known.has(flag) || matchesKeyPattern([...checked, ...harmless], flag)) return;
      context.report({ node: node as object, messageId: 'unchecked', data: { flag } }); // A literal is a node.
    };
    return {
      JSXOpeningElement(node) {
        if (part(part(node, 'name'), 'name') !== 'Feature') return;
        const attributes = [part(node, 'attributes')].flat();
        look(
          part(
            attributes.find((one) => part(part(one, 'name'), 'name') === 'flag'),
            'value',
          ),
        );
      },
      CallExpression(node) {
        if (hooks.includes(String(part(part(node, 'callee'), 'name'))))
          look(part(part(node, 'arguments'), 0));
      },
    };
  },
};

/** The text of `'x'`, `{'x'}` and of a template without parts; nothing for what is only known at run time. */
function literalOf(node: unknown): string | undefined {
  const type = part(node, 'type');
  if (type === 'JSXExpressionContainer') return literalOf(part(node, 'expression'));
  const quasis = part(node, 'quasis');
  const isText = type === 'TemplateLiteral' && part(quasis, 'length') === 1;
  const value = isText ? part(part(part(quasis, 0), 'value'), 'cooked') : part(node, 'value');
  return (type === 'Literal' || isText) && typeof value === 'string' ? value : undefined;
}

/** A member of a syntax tree, whichever parser made it. */
function part(node: unknown, name: string | number): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[name] : undefined;
}
