import { useEffect, useMemo, useState } from 'react';
import { mostScenarios, type NamedScenario } from './NamedScenario.ts';
import type { ScenarioMessages } from './scenarioMessages.ts';
import { scenarioStorage } from './scenarioStorage.ts';

/** The kept scenarios, and what can be done to them. Each action returns why it could not be done, if so. */
export interface Scenarios {
  readonly list: readonly NamedScenario[];
  /** What was done last, if that can be taken back. */
  readonly undoable: string | undefined;
  readonly undo: () => void;
  /** Puts a scenario first, in the place of another of its name. */
  readonly put: (scenario: NamedScenario, done: string) => string | undefined;
  readonly rename: (scenario: NamedScenario, name: string) => string | undefined;
  readonly remove: (scenario: NamedScenario) => string | undefined;
}

interface Change {
  readonly words: string;
  readonly before: readonly NamedScenario[];
}

/** Keeps the scenarios of an audience in step with the browser's storage, also when another tab changes them. */
export function useScenarios(audience: string, messages: ScenarioMessages): Scenarios {
  const storage = useMemo(() => scenarioStorage(audience), [audience]);
  const [list, setList] = useState(storage.read);
  const [change, setChange] = useState<Change>();
  useEffect(() => storage.watch(() => setList(storage.read())), [storage]);

  function keep(next: readonly NamedScenario[], words?: string): string | undefined {
    if (next.length > mostScenarios) return messages.tooMany(mostScenarios);
    if (!storage.write(next)) return messages.notKept;
    setChange(words === undefined ? undefined : { words, before: list });
    setList(next);
    return undefined;
  }

  return {
    list,
    undoable: change?.words,
    undo: () => change && keep(change.before),
    put: (scenario, done) => keep([scenario, ...list.filter(({ name }) => name !== scenario.name)], done),
    rename: (scenario, name) => {
      if (name === '') return messages.nameMissing;
      if (name !== scenario.name && list.some((other) => other.name === name))
        return messages.nameTaken(name);
      return keep(list.map((other) => (other.name === scenario.name ? { ...other, name } : other)));
    },
    remove: (scenario) =>
      keep(
        list.filter(({ name }) => name !== scenario.name),
        messages.removed(scenario.name),
      ),
  };
}
