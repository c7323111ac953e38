import type { Overrides } from '@halyard/core';
import { clearOverrides } from '@halyard/core/overrides';
import { useState, type ReactNode } from 'react';
import type { ToolHost } from '../ToolHost.ts';
import { isInForce } from './isInForce.ts';
import type { NamedScenario } from './NamedScenario.ts';
import { PeekButton } from './PeekButton.tsx';
import type { ScenarioMessages } from './scenarioMessages.ts';
import { ScenarioSelect } from './ScenarioSelect.tsx';

interface CompareProps {
  readonly host: ToolHost;
  readonly messages: ScenarioMessages;
  readonly scenarios: readonly NamedScenario[];
  readonly overrides: Overrides;
  readonly onApply: (scenario: NamedScenario, keepOthers: boolean) => void;
}

/** Shows the page without what is forced for as long as a key is held, and goes back and forth between two scenarios. */
export function Compare({ host, messages, scenarios, overrides, onApply }: CompareProps): ReactNode {
  const [names, setNames] = useState<readonly [string, string | undefined]>(['', undefined]);
  const sides = [names[0], names[1] ?? scenarios[0]?.name ?? ''] as const;
  const [first, second] = sides.map((name) => scenarios.find((scenario) => scenario.name === name));

  function swap(): void {
    const next = isInForce(overrides, second ?? { overrides: new Map() }) ? first : second;
    if (next) return onApply(next, false);
    host.change(messages.applied(messages.real), () => clearOverrides(host.store));
    host.announce(messages.applied(messages.real));
  }

  return (
    <section className="compare" aria-label={messages.compare}>
      <h4 className="tool-heading">{messages.compare}</h4>
      <PeekButton host={host} messages={messages} isDisabled={overrides.size === 0} />
      {scenarios.length > 0 && (
        <p className="compare-pair">
          <ScenarioSelect
            label={messages.first}
            real={messages.real}
            name={sides[0]}
            scenarios={scenarios}
            onChange={(name) => setNames([name, names[1]])}
          />
          <button type="button" className="button" disabled={sides[0] === sides[1]} onClick={swap}>
            {messages.swap}
          </button>
          <ScenarioSelect
            label={messages.second}
            real={messages.real}
            name={sides[1]}
            scenarios={scenarios}
            onChange={(name) => setNames([names[0], name])}
          />
        </p>
      )}
    </section>
  );
}
