import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { ToolHost } from '../ToolHost.ts';
import { readReport, type ReadReport } from './readReport.ts';
import type { ReportMessages } from './reportMessages.ts';
import { ReportCard } from './ReportCard.tsx';

interface OpenReportProps {
  readonly host: ToolHost;
  readonly messages: ReportMessages;
}

/** Reads a report that somebody else has copied. Nothing is forced before its differences were shown. */
export function OpenReport({ host, messages }: OpenReportProps): ReactNode {
  const [text, setText] = useState('');
  const [isUnreadable, setIsUnreadable] = useState(false);
  const [read, setRead] = useState<ReadReport>();
  const id = useId();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const found = readReport(text);
    setRead(found);
    setIsUnreadable(!found);
  }

  function leave(): void {
    setRead(undefined);
    setText('');
  }

  return (
    <form className="tool-body tool-inner" onSubmit={submit}>
      <h4 className="tool-heading">{messages.open}</h4>
      {read ? (
        <ReportCard read={read} host={host} messages={messages} onLeave={leave} />
      ) : (
        <>
          <label className="tool-why" htmlFor={id}>
            {messages.pasted}
          </label>
          <textarea
            id={id}
            className="field code tool-text"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <p className="tool-problem" role="alert">
            {isUnreadable && messages.unreadable}
          </p>
          <p className="tool-actions">
            <button type="submit" className="button" disabled={text.trim() === ''}>
              {messages.read}
            </button>
          </p>
        </>
      )}
    </form>
  );
}
