import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { ScenarioMessages } from './scenarioMessages.ts';

interface SaveFormProps {
  readonly messages: ScenarioMessages;
  /** Nothing is forced, so there is nothing to save. */
  readonly isEmpty: boolean;
  /** Returns why it could not be saved. */
  readonly onSave: (name: string) => string | undefined;
}

/** Saves what is forced under a name. */
export function SaveForm({ messages, isEmpty, onSave }: SaveFormProps): ReactNode {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const id = useId();

  function save(event: FormEvent): void {
    event.preventDefault();
    const found = onSave(name.trim());
    setProblem(found);
    if (found === undefined) setName('');
  }

  if (isEmpty) return <p className="scenario-hint">{messages.nothingForced}</p>;
  return (
    <form className="tool-form" onSubmit={save}>
      <label className="visually-hidden" htmlFor={id}>
        {messages.name}
      </label>
      <input
        id={id}
        className="field"
        autoComplete="off"
        placeholder={messages.name}
        maxLength={80}
        value={name}
        aria-invalid={problem !== undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" className="button" data-primary>
        {messages.save}
      </button>
      <p className="tool-problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
