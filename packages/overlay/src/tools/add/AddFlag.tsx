import { parseEntry } from '@halyard/core/editing';
import { setOverride } from '@halyard/core/overrides';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { ValueField, type ValueKind } from '../parts/ValueField.tsx';
import type { ToolViewProps } from '../PanelTool.ts';
import { addMessages } from './addMessages.ts';
import css from './add.css?inline';
import { describeAddProblem } from './describeAddProblem.ts';

const kinds: readonly ValueKind[] = ['boolean', 'string', 'number', 'json'];

/** Forces a flag that the page has not seen: by its key, its kind and a value. */
export function AddFlag({ host }: ToolViewProps): ReactNode {
  const messages = host.messages('add', addMessages);
  const [key, setKey] = useState('');
  const [kind, setKind] = useState<ValueKind>('boolean');
  const [text, setText] = useState('true');
  const [problem, setProblem] = useState('');
  const id = useId();
  const keyField = useRef<HTMLInputElement>(null);
  useEffect(() => host.adoptStyles(css), [host]);
  useEffect(() => keyField.current?.focus(), []);

  function chooseKind(next: ValueKind): void {
    setKind(next);
    setText(next === 'boolean' ? 'true' : '');
  }

  function force(event: FormEvent): void {
    event.preventDefault();
    const wanted = key.trim();
    const parsedAs = kind === 'boolean' ? 'json' : kind;
    const entry = parseEntry({ kind: parsedAs, definition: undefined, real: { value: undefined } }, text);
    const found = describeAddProblem({ key: wanted, entry, access: host.store.access, messages });
    setProblem(found ?? '');
    const { value } = entry;
    if (found !== undefined || value === undefined) return;
    host.change(messages.done(wanted), () => setOverride(host.store, wanted, { value }));
    host.showFlag(wanted);
  }

  return (
    <form className="add" onSubmit={force}>
      <p className="add-why">{messages.why}</p>
      <label className="add-label" htmlFor={`${id}-key`}>
        {messages.key}
      </label>
      <input
        ref={keyField}
        id={`${id}-key`}
        className="field code"
        autoComplete="off"
        spellCheck={false}
        maxLength={128}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <label className="add-label" htmlFor={`${id}-kind`}>
        {messages.kind}
      </label>
      <select
        id={`${id}-kind`}
        className="choice"
        value={kind}
        onChange={(event) => chooseKind(kinds.find((each) => each === event.currentTarget.value) ?? 'json')}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {messages.kinds[each]}
          </option>
        ))}
      </select>
      <label className="add-label" htmlFor={`${id}-value`}>
        {messages.value}
      </label>
      <ValueField id={`${id}-value`} kind={kind} text={text} messages={messages} onChange={setText} />
      <div className="add-actions">
        <button type="submit" className="button" data-primary>
          {messages.force}
        </button>
        <p className="add-problem" role="alert">
          {problem}
        </p>
      </div>
    </form>
  );
}
