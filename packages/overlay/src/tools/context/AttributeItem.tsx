import { useId, type ReactNode } from 'react';
import { ValueField } from '../parts/ValueField.tsx';
import { takenBack, type AttributeDraft } from './AttributeDraft.ts';
import type { ContextMessages } from './contextMessages.ts';

interface AttributeItemProps {
  readonly draft: AttributeDraft;
  readonly isChanged: boolean;
  readonly messages: ContextMessages;
  /** `undefined`: one that was added goes again. */
  readonly onChange: (draft: AttributeDraft | undefined) => void;
}

/** One attribute with its field, and the way to leave it out or to take that back. */
export function AttributeItem({ draft, isChanged, messages, onChange }: AttributeItemProps): ReactNode {
  const { name, kind, text, isLeftOut, own } = draft;
  const id = useId();
  const isAdded = own === undefined;
  return (
    <div className="attribute" data-changed={isChanged || undefined}>
      <label className="attribute-name" htmlFor={isLeftOut ? undefined : id} title={name}>
        <bdi>{name}</bdi>
      </label>
      {isChanged && !isAdded ? (
        <button
          type="button"
          className="quiet"
          aria-label={messages.takeBackOf(name)}
          onClick={() => onChange(takenBack(draft))}
        >
          {messages.takeBack}
        </button>
      ) : (
        <button
          type="button"
          className="quiet"
          aria-label={messages.leaveOutOf(name)}
          onClick={() => onChange(isAdded ? undefined : { ...draft, isLeftOut: true })}
        >
          {messages.leaveOut}
        </button>
      )}
      {isLeftOut ? (
        <p className="attribute-gone">{messages.leftOut}</p>
      ) : (
        <ValueField
          id={id}
          kind={kind}
          text={text}
          rows={3}
          messages={messages}
          onChange={(next) => onChange({ ...draft, text: next })}
        />
      )}
    </div>
  );
}
