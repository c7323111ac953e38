import { formatScenario, parseScenario } from '@halyard/core/scenario';
import type { JsonValue } from '@halyard/core';
import { mostScenarios, type NamedScenario } from './NamedScenario.ts';

/** The scenarios that a browser keeps for an audience. */
export interface ScenarioStorage {
  /** What cannot be read is left out. */
  readonly read: () => readonly NamedScenario[];
  /** `false` when the browser's storage is full or blocked. */
  readonly write: (scenarios: readonly NamedScenario[]) => boolean;
  /** Calls back when another tab has changed them. Returns its undo. */
  readonly watch: (listener: () => void) => () => void;
}

/** Keeps scenarios as a list of the documents that everything else reads. */
export function scenarioStorage(audience: string): ScenarioStorage {
  const storageKey = `halyard:${audience}:scenarios:v1`;
  return {
    read: () => {
      try {
        return readList(localStorage.getItem(storageKey));
      } catch {
        return [];
      }
    },
    write: (scenarios) => {
      try {
        const documents = scenarios.map((scenario): JsonValue => JSON.parse(formatScenario(scenario)));
        localStorage.setItem(storageKey, JSON.stringify(documents));
        return true;
      } catch {
        return false;
      }
    },
    watch: (listener) => {
      const hear = ({ key }: StorageEvent) => key === storageKey && listener();
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
  };
}

function readList(text: string | null): readonly NamedScenario[] {
  const documents: unknown = JSON.parse(text ?? '[]');
  if (!Array.isArray(documents)) return [];
  const byName = new Map<string, NamedScenario>();
  for (const document of documents.slice(0, mostScenarios)) {
    const { scenario } = parseScenario(JSON.stringify(document));
    if (scenario?.name) byName.set(scenario.name, { ...scenario, name: scenario.name });
  }
  return [...byName.values()];
}
