import type { Scenario } from '@halyard/core/scenario';

/** A scenario as it is kept: its name is what it is known by. */
export type NamedScenario = Scenario & { readonly name: string };

/** More are not kept. */
export const mostScenarios = 100;
