import { parseScenario } from '@halyard/core/scenario';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { describeProblem } from './describeProblem.ts';
import { freeName } from './freeName.ts';
import type { NamedScenario } from './NamedScenario.ts';
import type { ScenarioMessages } from './scenarioMessages.ts';

interface ImportFormProps {
  readonly messages: ScenarioMessages;
  readonly taken: readonly string[];
  readonly onImport: (scenario: NamedScenario, done: string) => string | undefined;
}

/** Reads a scenario from the clipboard's text or from a file. It is kept, and not forced. */
export function ImportForm({ messages, taken, onImport }: ImportFormProps): ReactNode {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const file = useRef<HTMLInputElement>(null);
  const id = useId();

  function read(document: string): void {
    const { scenario, problem: found } = parseScenario(document);
    if (!scenario) return setProblem(describeProblem(found, messages));
    const name = freeName(scenario.name?.slice(0, 80) || messages.unnamed, taken);
    const refusal = onImport({ ...scenario, name }, messages.imported(name));
    setProblem(refusal);
    if (refusal === undefined) setText('');
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    read(text);
  }

  return (
    <form className="scenario-import" onSubmit={submit}>
      <h4 className="tool-heading">{messages.importing}</h4>
      <label className="tool-why" htmlFor={id}>
        {messages.pasted}
      </label>
      <textarea
        id={id}
        className="field code tool-text"
        rows={4}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className="tool-problem" role="alert">
        {problem}
      </p>
      <p className="tool-actions">
        <button type="submit" className="button" disabled={text.trim() === ''}>
          {messages.import}
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          {messages.openFile}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => void event.currentTarget.files?.[0]?.text().then(read)}
        />
      </p>
    </form>
  );
}
