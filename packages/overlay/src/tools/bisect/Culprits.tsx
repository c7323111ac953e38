import { useEffect, useRef, type ReactNode } from 'react';
import type { BisectMessages } from './bisectMessages.ts';
import { Lines } from '../parts/Lines.tsx';

interface CulpritsProps {
  readonly culprits: readonly string[];
  readonly messages: BisectMessages;
  readonly onDone: () => void;
  readonly onReset: () => void;
}

/** Names the flag that breaks the page, or those that do it only together. */
export function Culprits({ culprits, messages, onDone, onReset }: CulpritsProps): ReactNode {
  const [only] = culprits;
  const isSingle = culprits.length === 1 && only !== undefined;
  const result = useRef<HTMLHeadingElement>(null);
  useEffect(() => result.current?.focus(), []);
  return (
    <>
      <h4 ref={result} className="tool-heading" tabIndex={-1}>
        {isSingle ? messages.found(only) : messages.foundSeveral(culprits.length)}
      </h4>
      {!isSingle && (
        <Lines label={messages.forcedNow}>
          {culprits.map((key) => (
            <li key={key} className="tool-line">
              <bdi className="tool-key">{key}</bdi>
            </li>
          ))}
        </Lines>
      )}
      <p className="tool-actions">
        <button type="button" className="button" data-primary onClick={onReset}>
          {messages.resetCulprits}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {messages.done}
        </button>
      </p>
    </>
  );
}
