import type { Scenario } from './Scenario.ts';

/** The document's kind and version. Another version is refused when it is read. */
export const scenarioFormat = 'scenario/1';

/** Writes a scenario as the document that `parseScenario` reads, indented for people. */
export function formatScenario({ name, overrides, others }: Scenario): string {
  const document = {
    ...others,
    halyard: scenarioFormat,
    ...(name !== undefined && { name }),
    // From entries: `__proto__` is a key like any other here.
    overrides: Object.fromEntries(overrides),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
