import { warn, type Evaluation, type FlagSource } from '@halyard/core';
import { clientSource } from '@halyard/core/source';

export interface VercelOptions {
  /** For whom the server evaluated: nobody else is answered. Default: the first subject that is asked about. */
  readonly targetingKey?: string;
}

/**
 * The values that a server evaluated with the Flags SDK and wrote into the page with `<FlagValues>`, and the flags that it
 * named with `<FlagDefinitions>`. What a server encrypted is not for browsers, and neither is the cookie
 * `vercel-flag-overrides`. Tags that arrive later are read when the page is complete, and by `refresh`.
 *
 * @example vercel({ targetingKey: user.id })
 */
export function vercel(options: VercelOptions = {}): FlagSource {
  let subject = options.targetingKey;
  let isFirst = subject === undefined;

  return clientSource({
    name: 'vercel',
    lists: 'all',
    identify: ({ targetingKey }) => {
      if (isFirst) subject = targetingKey;
      isFirst = false;
      if (targetingKey !== subject)
        throw new Error('the server evaluated for somebody else — load the page again');
    },
    snapshot: () => {
      const values = new Map(Object.entries(readScripts('values')));
      const named = new Map(Object.entries(readScripts('definitions')));
      return {
        read: (key): Evaluation | 'withheld' => {
          if (values.has(key)) return { value: values.get(key) ?? undefined, reason: 'UNKNOWN' };
          return named.has(key) ? { value: undefined, reason: 'DEFAULT' } : 'withheld';
        },
        keys: () => new Set([...values.keys(), ...named.keys()]),
      };
    },
    watch: (changed) => {
      const listener = () => changed();
      addEventListener('DOMContentLoaded', listener);
      return () => removeEventListener('DOMContentLoaded', listener);
    },
  });
}

/**
 * Only what scripts hold, by the prototype's own method: elements that are named `querySelectorAll`, or carry the attribute,
 * come from content that a page shows.
 */
function readScripts(what: 'values' | 'definitions'): object {
  const selector = `script[type="application/json"][data-flag-${what}]`;
  const scripts: Iterable<Element> = Document.prototype.querySelectorAll.call(document, selector);
  return Object.assign({}, ...[...scripts].map(({ textContent }) => parse(textContent)));
}

function parse(text: string): object {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content && !Array.isArray(content)) return content;
  } catch {
    // Encrypted text is no JSON; both are told below.
  }
  warn(
    'HAL-421',
    process.env.NODE_ENV !== 'production' &&
      'flags in this page cannot be read — they are encrypted or damaged, and their flags are withheld — write them unencrypted for those who may see them',
  );
  return {};
}
