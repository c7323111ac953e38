import type { EvaluationContext } from '@halyard/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { AddAttribute } from './AddAttribute.tsx';
import { changesOf, draftOf, type AttributeDraft } from './AttributeDraft.ts';
import { AttributeItem } from './AttributeItem.tsx';
import type { ContextChanges } from './ContextChanges.ts';
import type { ContextMessages } from './contextMessages.ts';

interface ContextFormProps {
  readonly context: EvaluationContext;
  /** What the page is viewed with now. */
  readonly changes: ContextChanges | undefined;
  readonly messages: ContextMessages;
  readonly onView: (changes: ContextChanges) => void;
}

/** The page's evaluation context, to be changed. Nothing is asked before the form is sent. */
export function ContextForm({ context, changes, messages, onView }: ContextFormProps): ReactNode {
  const [drafts, setDrafts] = useState(() => draftOf(context, changes));
  const [isNobody, setIsNobody] = useState(() => changes !== undefined && 'targetingKey' in changes);
  const [problem, setProblem] = useState<string>();
  const { changes: wanted, bad } = changesOf(drafts, isNobody);

  function change(index: number, draft: AttributeDraft | undefined): void {
    setDrafts(drafts.flatMap((each, at) => (at !== index ? [each] : draft ? [draft] : [])));
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const isSame = wanted && Object.keys(wanted).length === 0;
    setProblem(bad !== undefined ? messages.badValue(bad) : isSame ? messages.nothingChanged : undefined);
    if (wanted && !isSame) onView(wanted);
  }

  return (
    <form className="tool-body tool-inner" onSubmit={submit}>
      {context.targetingKey !== undefined && (
        <label className="attribute-nobody">
          <input
            type="checkbox"
            checked={isNobody}
            onChange={(event) => setIsNobody(event.currentTarget.checked)}
          />
          {messages.asNobody}
        </label>
      )}
      <fieldset className="attributes">
        <legend className="visually-hidden">{messages.attributes}</legend>
        {drafts.length === 0 && <p className="tool-why">{messages.noAttributes}</p>}
        {drafts.map((draft, index) => (
          <AttributeItem
            key={draft.name}
            draft={draft}
            isChanged={draft.name === bad || (wanted !== undefined && draft.name in wanted)}
            messages={messages}
            onChange={(next) => change(index, next)}
          />
        ))}
      </fieldset>
      <AddAttribute
        taken={drafts.map(({ name }) => name)}
        messages={messages}
        onAdd={(draft) => setDrafts([...drafts, draft])}
      />
      <p className="tool-problem" role="alert">
        {problem}
      </p>
      <p className="tool-actions context-view">
        <button type="submit" className="button" data-primary>
          {messages.view}
        </button>
      </p>
    </form>
  );
}
