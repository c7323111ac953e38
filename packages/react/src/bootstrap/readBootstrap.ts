import { warn, type Bootstrap, type Evaluation } from '@halyard/core';

/**
 * Reads what `serializeBootstrap` wrote into the page's `<script type="application/json" id={id}>`, for a store's `bootstrap`.
 * Nothing but such an element counts, whatever else has that id; without one, or with bad JSON (HAL-202), it is `undefined`.
 *
 * @example
 * const store = createFlagStore({ flags, source, context, bootstrap: readBootstrap('flags') });
 */
export function readBootstrap(id: string): Bootstrap | undefined {
  if (typeof document === 'undefined') return undefined;
  // By the prototype: a `<form name="querySelectorAll">` would stand in for the document's own method.
  const scripts = Document.prototype.querySelectorAll.call(document, 'script[type="application/json"]');
  const script = [...scripts].find((each) => each instanceof HTMLScriptElement && each.id === id);
  if (!script) return undefined;
  const bootstrap = parseBootstrap(script.textContent);
  if (!bootstrap)
    warn(
      'HAL-202',
      process.env.NODE_ENV !== 'production' &&
        `the bootstrap in #${id} is ignored — it is not what serializeBootstrap writes — write that function’s text into the script element, unescaped`,
    );
  return bootstrap;
}

function parseBootstrap(text: string): Bootstrap | undefined {
  try {
    const { targetingKey, evaluations } = JSON.parse(text) as {
      targetingKey?: unknown;
      evaluations?: object;
    };
    const entries: Array<[string, unknown]> = Object.entries(evaluations ?? []);
    const isWhole = entries.every((entry): entry is [string, Evaluation] => isEvaluation(entry[1]));
    if (!evaluations || !isWhole) return undefined;
    return { ...(typeof targetingKey === 'string' && { targetingKey }), evaluations: new Map(entries) };
  } catch {
    return undefined; // The caller says so.
  }
}

function isEvaluation(entry: unknown): entry is Evaluation {
  return typeof entry === 'object' && entry !== null && 'reason' in entry && typeof entry.reason === 'string';
}
