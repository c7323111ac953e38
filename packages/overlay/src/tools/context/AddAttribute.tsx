import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ValueKind } from '../parts/ValueField.tsx';
import { addedDraft, type AttributeDraft } from './AttributeDraft.ts';
import type { ContextMessages } from './contextMessages.ts';

interface AddAttributeProps {
  readonly taken: readonly string[];
  readonly messages: ContextMessages;
  readonly onAdd: (draft: AttributeDraft) => void;
}

const kinds: readonly ValueKind[] = ['string', 'number', 'boolean', 'json'];

/** Adds an attribute that the page does not give, by its name and kind. */
export function AddAttribute({ taken, messages, onAdd }: AddAttributeProps): ReactNode {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ValueKind>('string');
  const [problem, setProblem] = useState<string>();

  function add(): void {
    const wanted = name.trim();
    const found = problemOf(wanted);
    setProblem(found);
    if (found !== undefined) return;
    onAdd(addedDraft(wanted, kind));
    setName('');
  }

  function problemOf(wanted: string): string | undefined {
    if (wanted === '') return messages.nameMissing;
    if (wanted === 'targetingKey') return messages.nameReserved;
    return taken.includes(wanted) ? messages.nameTaken(wanted) : undefined;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    // Not the form that this is in.
    event.preventDefault();
    add();
  }

  return (
    <div className="tool-body tool-inner" role="group" aria-label={messages.addTitle}>
      <h4 className="tool-heading">{messages.addTitle}</h4>
      <div className="tool-form">
        <input
          className="field code"
          aria-label={messages.name}
          placeholder={messages.name}
          autoComplete="off"
          spellCheck={false}
          maxLength={128}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <select
          className="choice"
          aria-label={messages.kind}
          value={kind}
          onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? 'string')}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {messages.kinds[each]}
            </option>
          ))}
        </select>
        <button type="button" className="button" onClick={add}>
          {messages.add}
        </button>
      </div>
      <p className="tool-problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
