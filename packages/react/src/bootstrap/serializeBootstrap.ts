import type { Bootstrap, Evaluation, FlagStore } from '@halyard/core';

/**
 * What a server rendered with, as JSON that is safe inside `<script type="application/json">`. Of a store these are the
 * declared flags and those that were read without a declaration, as far as they are known; call it after rendering.
 *
 * @example
 * <script type="application/json" id="flags" dangerouslySetInnerHTML={{ __html: serializeBootstrap(store) }} />
 */
export function serializeBootstrap(rendered: FlagStore | Bootstrap): string {
  const { targetingKey, evaluations } = 'evaluations' in rendered ? rendered : bootstrapOf(rendered);
  const text = JSON.stringify({ targetingKey, evaluations: Object.fromEntries(evaluations) });
  // `<` could end the script element, the other two end a line in older JavaScript.
  return text.replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function bootstrapOf(store: FlagStore): Bootstrap {
  const { targetingKey } = store.state.getState().context;
  const seen = store.view(targetingKey);
  const keys = new Set([...Object.keys(store.flags ?? {}), ...seen.keys()]);
  const evaluations = [...keys]
    .map((key): [string, Evaluation] => [key, seen.flag(key).evaluation(true)])
    .filter(([, { pending }]) => !pending);
  return { ...(targetingKey !== undefined && { targetingKey }), evaluations: new Map(evaluations) };
}
