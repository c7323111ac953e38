import { judgeProposal } from '@halyard/core/proposal';
import { applyScenario } from '@halyard/core/scenario';
import { useEffect, useRef, type ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { Differences } from '../parts/Differences.tsx';
import { useOverrides } from '../parts/useOverrides.ts';
import type { ToolHost } from '../ToolHost.ts';
import { differencesOf } from './differencesOf.ts';
import type { ReadReport } from './readReport.ts';
import type { ReportMessages } from './reportMessages.ts';
import { Lines } from '../parts/Lines.tsx';

interface ReportCardProps {
  readonly read: ReadReport;
  readonly host: ToolHost;
  readonly messages: ReportMessages;
  readonly onLeave: () => void;
}

/** What a report would force, and what is really different here, before any of it is forced. */
export function ReportCard({ read, host, messages, onLeave }: ReportCardProps): ReactNode {
  const { store } = host;
  // Judged again when something is forced meanwhile.
  useOverrides(store);
  const view = store.view(store.state.getState().context.targetingKey);
  const changes = judgeProposal(
    store,
    Array.from(read.scenario.overrides, ([key, choice]) => ({ key, choice })),
  );
  const applicable = changes.filter(({ verdict }) => verdict === 'applicable' || verdict === 'unchanged');
  const different = differencesOf(read.real, view);
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);

  function apply(): void {
    const choices = applicable.flatMap(({ key, choice }) => (choice ? [[key, choice] as const] : []));
    host.change(messages.applied, () => applyScenario(store, { overrides: new Map(choices) }));
    host.announce(messages.applied);
    onLeave();
  }

  return (
    <section ref={card} className="tool-body tool-inner" aria-label={messages.wouldForce} tabIndex={-1}>
      <h5 className="tool-heading">{messages.wouldForce}</h5>
      <Differences
        label={messages.wouldForce}
        changes={changes}
        messages={messages}
        values={messages.values}
      />
      <h5 className="tool-heading">{messages.differs}</h5>
      {different.length === 0 ? (
        <p className="tool-why">{messages.sameReal}</p>
      ) : (
        <Lines label={messages.differs}>
          {different.map(({ key, there, here }) => (
            <li key={key} className="tool-line">
              <bdi className="tool-key">{key}</bdi>
              <span className="tool-value">
                {messages.here(formatValue(there, messages.values), formatValue(here, messages.values))}
              </span>
            </li>
          ))}
        </Lines>
      )}
      <p className="tool-actions">
        <button
          type="button"
          className="button"
          data-primary
          disabled={applicable.length === 0}
          onClick={apply}
        >
          {applicable.length === 0 ? messages.nothingToApply : messages.apply(applicable.length)}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {messages.cancel}
        </button>
      </p>
    </section>
  );
}
