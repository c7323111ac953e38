import type { FlagDefinition } from './FlagDefinition.ts';

/** The declared flags of an app, by key. */
export type Catalog = Readonly<Record<string, FlagDefinition>>;

/** The type of a declared flag's value: literal where the declaration is. */
export type ValueOf<Definition> = Definition extends FlagDefinition<infer Value> ? Value : never;
