import { applyScenario, scenarioOf } from '@halyard/core/scenario';
import { useEffect, useState, type ReactNode } from 'react';
import partsCss from '../parts/parts.css?inline';
import { useOverrides } from '../parts/useOverrides.ts';
import type { ToolViewProps } from '../PanelTool.ts';
import { Compare } from './Compare.tsx';
import { ImportForm } from './ImportForm.tsx';
import { isInForce } from './isInForce.ts';
import type { NamedScenario } from './NamedScenario.ts';
import { SaveForm } from './SaveForm.tsx';
import { ScenarioItem } from './ScenarioItem.tsx';
import { scenarioMessages } from './scenarioMessages.ts';
import css from './scenarios.css?inline';
import { useScenarios } from './useScenarios.ts';

/** Keeps what is forced under names, forces it again, and compares. */
export function Scenarios({ host }: ToolViewProps): ReactNode {
  const messages = host.messages('scenarios', scenarioMessages);
  const { store } = host;
  const overrides = useOverrides(store);
  const scenarios = useScenarios(store.access?.audience ?? 'default', messages);
  const [problem, setProblem] = useState<string>();
  useEffect(() => host.adoptStyles(partsCss + css), [host]);

  function apply(scenario: NamedScenario, keepOthers: boolean): void {
    const words = keepOthers ? messages.added(scenario.name) : messages.applied(scenario.name);
    host.change(words, () => applyScenario(store, scenario, { keepOthers }));
    host.announce(words);
  }

  function save(name: string): string | undefined {
    if (name === '') return messages.nameMissing;
    const isReplaced = scenarios.list.some((scenario) => scenario.name === name);
    const done = isReplaced ? messages.replaced(name) : messages.saved(name);
    return scenarios.put({ ...scenarioOf(overrides), name }, done);
  }

  return (
    <div className="tool-body">
      <p className="tool-why">{messages.why}</p>
      <SaveForm messages={messages} isEmpty={overrides.size === 0} onSave={save} />
      <p className="scenario-done" role="status">
        {scenarios.undoable}
        {scenarios.undoable && (
          <button type="button" className="quiet" onClick={scenarios.undo}>
            {messages.undo}
          </button>
        )}
      </p>
      <p className="tool-problem" role="alert">
        {problem}
      </p>
      {scenarios.list.length === 0 ? (
        <p className="scenario-none">{messages.none}</p>
      ) : (
        <ul className="scenarios" aria-label={messages.list}>
          {scenarios.list.map((scenario) => (
            <ScenarioItem
              key={scenario.name}
              scenario={scenario}
              messages={messages}
              isInForce={isInForce(overrides, scenario)}
              announce={(text) => host.announce(text)}
              onApply={(keepOthers) => apply(scenario, keepOthers)}
              onRename={(name) => scenarios.rename(scenario, name)}
              onRemove={() => setProblem(scenarios.remove(scenario))}
            />
          ))}
        </ul>
      )}
      <Compare
        host={host}
        messages={messages}
        scenarios={scenarios.list}
        overrides={overrides}
        onApply={apply}
      />
      <ImportForm
        messages={messages}
        taken={scenarios.list.map(({ name }) => name)}
        onImport={scenarios.put}
      />
    </div>
  );
}
