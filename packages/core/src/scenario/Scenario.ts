import type { JsonValue } from '../JsonValue.ts';
import type { OverrideChoice } from '../Override.ts';

/**
 * A named set of overrides: what overlay, links, Storybook, test runners and services read and write as one JSON document,
 * `{ "halyard": "scenario/1", "name"?, "overrides": { "<key>": { "value": … } | { "simulate": … } } }`. It says what is forced, and
 * neither for whom nor until when.
 */
export interface Scenario {
  readonly name?: string;
  readonly overrides: ReadonlyMap<string, OverrideChoice>;
  /** Members of the document that this version does not know; they are written back as they were. */
  readonly others?: Readonly<Record<string, JsonValue>>;
}
