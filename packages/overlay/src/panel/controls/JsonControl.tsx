import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { panelMessages } from '../panelMessages.ts';
import type { ControlProps } from './FlagControl.tsx';
import { RealButton } from './RealButton.tsx';
import { useEntry } from './useEntry.ts';

/** A structure is edited as JSON, in a field that unfolds under the flag. */
export function JsonControl({ row, actions }: ControlProps): ReactNode {
  const { key, draft } = row;
  const { text, message, change, leave } = useEntry({ row, actions });
  const [isOpen, setIsOpen] = useState(draft !== undefined);
  const id = useId();
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) editor.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <>
      <div className="control segments">
        <RealButton row={row} actions={actions} />
        <button
          type="button"
          className="segment"
          aria-label={`${panelMessages.edit} ${key}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {panelMessages.edit}
        </button>
      </div>
      <div ref={editor} id={id} className="editor" hidden={!isOpen}>
        <textarea
          className="field code"
          rows={6}
          spellCheck={false}
          autoComplete="off"
          aria-label={panelMessages.forcedValue(key)}
          aria-invalid={message !== undefined}
          aria-describedby={`${id}-message`}
          value={text}
          onChange={(event) => change(event.currentTarget)}
          onBlur={leave}
        />
        <p id={`${id}-message`} className="message" role="status">
          {message}
        </p>
      </div>
    </>
  );
}
