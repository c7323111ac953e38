import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { ScenarioMessages } from './scenarioMessages.ts';

interface RenameFormProps {
  readonly name: string;
  readonly messages: ScenarioMessages;
  readonly onRename: (name: string) => string | undefined;
  readonly onDone: () => void;
}

/** A scenario's name, as it is being changed. Escape leaves it as it was. */
export function RenameForm({ name, messages, onRename, onDone }: RenameFormProps): ReactNode {
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  function rename(event: FormEvent): void {
    event.preventDefault();
    const found = onRename(text.trim());
    setProblem(found);
    if (found === undefined) onDone();
  }

  return (
    <form className="tool-form" onSubmit={rename}>
      <input
        ref={field}
        className="field"
        aria-label={messages.newName(name)}
        autoComplete="off"
        maxLength={80}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
      <button type="submit" className="button" data-primary>
        {messages.keepName}
      </button>
      <p className="tool-problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
