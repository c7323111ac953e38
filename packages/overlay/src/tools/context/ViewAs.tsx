import type { EvaluationContext, FlagStore } from '@halyard/core';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { Lines } from '../parts/Lines.tsx';
import partsCss from '../parts/parts.css?inline';
import type { ToolViewProps } from '../PanelTool.ts';
import css from './context.css?inline';
import { ContextForm } from './ContextForm.tsx';
import { contextMessages, type ContextMessages } from './contextMessages.ts';
import type { Viewing, ViewingState } from './Viewing.ts';
import { viewingOf } from './viewingOf.ts';
import { ViewingResult } from './ViewingResult.tsx';

const off: ViewingState = { status: 'off' };

/** Shows for whom the page is evaluated, and views it as somebody with other attributes. */
export function ViewAs({ host }: ToolViewProps): ReactNode {
  const messages = host.messages('context', contextMessages);
  const context = useContextOf(host.store);
  const viewing = viewingOf(host, messages);
  const state = useViewingState(viewing);
  useEffect(() => host.adoptStyles(partsCss + css), [host]);

  return (
    <div className="tool-body">
      <p className="tool-why">{viewing ? messages.why : messages.unavailable}</p>
      <p className="tool-line">
        <span className="tool-label">{messages.subject}</span>
        <bdi className="tool-value">{context.targetingKey ?? messages.nobody}</bdi>
      </p>
      {viewing ? (
        <>
          <p className="tool-why">{messages.subjectWhy}</p>
          <ContextForm
            // For another context the fields begin again.
            key={JSON.stringify(context)}
            context={context}
            changes={state.changes}
            messages={messages}
            onView={viewing.view}
          />
          <ViewingResult
            host={host}
            messages={messages}
            state={state}
            onStop={() => {
              viewing.stop();
              host.announce(messages.stopped);
            }}
          />
        </>
      ) : (
        <Attributes context={context} messages={messages} />
      )}
    </div>
  );
}

/** The attributes as they are. */
function Attributes({
  context,
  messages,
}: {
  readonly context: EvaluationContext;
  readonly messages: ContextMessages;
}): ReactNode {
  const attributes = Object.entries(context).filter(([name]) => name !== 'targetingKey');
  if (attributes.length === 0) return <p className="tool-why">{messages.noAttributes}</p>;
  return (
    <Lines label={messages.attributes}>
      {attributes.map(([name, value]) => (
        <li key={name} className="tool-line">
          <bdi className="tool-key">{name}</bdi>
          <span className="tool-value">{formatValue(value, messages.values)}</span>
        </li>
      ))}
    </Lines>
  );
}

function useContextOf({ state }: FlagStore): EvaluationContext {
  return useSyncExternalStore(state.subscribe, () => state.getState().context);
}

function useViewingState(viewing: Viewing | undefined): ViewingState {
  return useSyncExternalStore(viewing?.subscribe ?? never, () => viewing?.getState() ?? off);
}

function never(): () => void {
  return () => {};
}
