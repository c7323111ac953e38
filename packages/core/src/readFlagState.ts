import type { JsonValue } from './JsonValue.ts';
import type { FlagStore } from './store/FlagStore.ts';

/** What the flags were when something happened. */
export interface FlagState {
  /** By key: the variant, or the value where there is none. Nothing that is forced, and nothing that is pending. */
  readonly flags: Readonly<Record<string, JsonValue>>;
  /** The keys of the flags that a tester forces. What they are forced to is nobody's real value, and is left out. */
  readonly overridden: readonly string[];
}

/**
 * The flags of the current subject, for what attributes errors and measurements to them. `'shown'` are those that somebody
 * reads on the screen now; `'read'` all that were read so far, for an error that has taken its own readers off the screen.
 *
 * @example
 * onINP(({ name, value }) => report({ name, value, ...readFlagState(store) }), { reportAllChanges: true });
 */
export function readFlagState(
  store: Pick<FlagStore, 'state' | 'view'>,
  which: 'shown' | 'read' = 'shown',
): FlagState {
  const view = store.view(store.state.getState().context.targetingKey);
  const flags: Array<[string, JsonValue]> = [];
  const overridden: string[] = [];
  for (const key of view.keys()) {
    const cell = view.flag(key);
    if (which === 'shown' && !cell.listeners?.size) continue;
    const { value, variant, original, pending } = cell.evaluation();
    if (original) overridden.push(key);
    // Parsed from JSON at the source's door; a flag without any value has nothing to say.
    else if (!pending && value !== undefined) flags.push([key, variant ?? (value as JsonValue)]);
  }
  return { flags: Object.fromEntries(flags), overridden };
}
