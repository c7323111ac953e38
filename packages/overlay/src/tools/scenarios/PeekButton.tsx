import type { KeyboardEvent, ReactNode } from 'react';
import { peekKeys } from '../../peek/peekKeys.ts';
import type { ToolHost } from '../ToolHost.ts';
import type { ScenarioMessages } from './scenarioMessages.ts';
import { usePeek } from './usePeek.ts';

interface PeekButtonProps {
  readonly host: ToolHost;
  readonly messages: ScenarioMessages;
  readonly isDisabled: boolean;
}

/** While it is held, by pointer or by the space bar, the page shows real values, and the panel lets it shine through. */
export function PeekButton({ host, messages, isDisabled }: PeekButtonProps): ReactNode {
  const peek = usePeek(host);
  const key = peekKeys.get(host.surface);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) peek.begin();
  }

  return (
    <>
      <button
        type="button"
        className="button peek"
        disabled={isDisabled}
        aria-pressed={peek.isPeeking}
        aria-keyshortcuts={key}
        onPointerDown={peek.begin}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
        onKeyUp={peek.end}
        onBlur={peek.end}
      >
        {messages.peek}
      </button>
      <p className="tool-why">
        {messages.peekWhy}
        {key !== undefined && ` ${messages.peekKey(key)}`}
      </p>
      <p className="visually-hidden" role="status">
        {peek.isPeeking && messages.peeking}
      </p>
    </>
  );
}
