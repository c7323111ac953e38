import { useEffect, type ReactNode } from 'react';
import partsCss from '../parts/parts.css?inline';
import { useOverrides } from '../parts/useOverrides.ts';
import type { ToolViewProps } from '../PanelTool.ts';
import { nextStep } from './bisection.ts';
import { bisectMessages } from './bisectMessages.ts';
import { Culprits } from './Culprits.tsx';
import { Question } from './Question.tsx';
import { bisectionOf } from './Search.ts';
import { useSearch } from './useSearch.ts';

/** Finds which of the forced flags break the page, by halving them. */
export function Bisect({ host }: ToolViewProps): ReactNode {
  const messages = host.messages('bisect', bisectMessages);
  const overrides = useOverrides(host.store);
  const { search, isResumed, go, end } = useSearch(host.store);
  useEffect(() => host.adoptStyles(partsCss), [host]);

  if (!search) {
    const canStart = overrides.size > 1;
    return (
      <div className="tool-body">
        <p className="tool-why">{messages.why}</p>
        {canStart ? (
          <p className="tool-actions">
            <button
              type="button"
              className="button"
              data-primary
              onClick={() => go({ overrides, answers: [] })}
            >
              {messages.start(overrides.size)}
            </button>
          </p>
        ) : (
          <p>{messages.tooFew}</p>
        )}
      </div>
    );
  }

  const bisection = bisectionOf(search);
  const { culprits } = nextStep(bisection);

  function finish(words: string, without?: readonly string[]): void {
    end(without);
    host.announce(words);
  }

  return (
    <div className="tool-body">
      {culprits ? (
        <Culprits
          culprits={culprits}
          messages={messages}
          onDone={() => finish(messages.restored)}
          onReset={() => finish(messages.resetDone, culprits)}
        />
      ) : (
        <Question
          bisection={bisection}
          messages={messages}
          isResumed={isResumed}
          onAnswer={(isBroken) => go({ ...search, answers: [...search.answers, isBroken] })}
          onBack={
            search.answers.length > 0
              ? () => go({ ...search, answers: search.answers.slice(0, -1) })
              : undefined
          }
          onLook={() => host.tuck(true)}
          onCancel={() => finish(messages.restored)}
        />
      )}
    </div>
  );
}
