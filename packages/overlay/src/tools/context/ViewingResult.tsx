import { useSyncExternalStore, type ReactNode } from 'react';
import { formatValue } from '../../words/formatValue.ts';
import { Lines } from '../parts/Lines.tsx';
import type { ToolHost } from '../ToolHost.ts';
import type { ContextMessages } from './contextMessages.ts';
import { viewedDifferences } from './viewedDifferences.ts';
import type { ViewingState } from './Viewing.ts';

interface ViewingResultProps {
  readonly host: ToolHost;
  readonly messages: ContextMessages;
  readonly state: ViewingState;
  readonly onStop: () => void;
}

/** What came of viewing the page with other attributes: which flags are different, and which may not be. */
export function ViewingResult({ host, messages, state, onStop }: ViewingResultProps): ReactNode {
  const { store } = host;
  // Compared again whenever anything of the store is different.
  useSyncExternalStore(store.state.subscribe, store.state.getState);
  const { status, source } = state;
  const { shown, withheld } = source ? viewedDifferences(store, source) : { shown: [], withheld: 0 };
  return (
    <section className="tool-body tool-inner" aria-label={messages.context}>
      <p role="status" data-status={status}>
        {describe(status, { shown: shown.length, withheld }, { messages, source: store.source?.name ?? '' })}
      </p>
      {shown.length > 0 && (
        <Lines label={messages.different(shown.length)}>
          {shown.map(({ key, real, viewed }) => (
            <li key={key} className="tool-line">
              <button type="button" className="quiet tool-key" onClick={() => host.showFlag(key)}>
                <bdi>{key}</bdi>
              </button>
              <span className="tool-value">
                {messages.becomes(formatValue(real, messages.values), formatValue(viewed, messages.values))}
              </span>
            </li>
          ))}
        </Lines>
      )}
      {withheld > 0 && <p className="tool-why">{messages.withheld(withheld)}</p>}
      {source && (
        <p className="tool-actions">
          <button type="button" className="button" onClick={onStop}>
            {messages.stop}
          </button>
        </p>
      )}
    </section>
  );
}

function describe(
  status: ViewingState['status'],
  { shown, withheld }: { readonly shown: number; readonly withheld: number },
  { messages, source }: { readonly messages: ContextMessages; readonly source: string },
): string {
  if (status === 'off') return '';
  if (status === 'asking') return messages.asking(source);
  if (status === 'failed') return messages.failed(source);
  if (shown > 0) return messages.different(shown);
  return withheld > 0 ? messages.noneShown : messages.same;
}
