import { useEffect, useState, type ReactNode } from 'react';
import { CodeBlock } from '../parts/CodeBlock.tsx';
import { copyText } from '../parts/copyText.ts';
import partsCss from '../parts/parts.css?inline';
import { viewedNames } from '../context/viewings.ts';
import type { ToolViewProps } from '../PanelTool.ts';
import { formatReport } from './formatReport.ts';
import { hashSubject } from './hashSubject.ts';
import { makeReport } from './makeReport.ts';
import { OpenReport } from './OpenReport.tsx';
import { readBuild } from './readBuild.ts';
import { reportMessages } from './reportMessages.ts';

/** Copies all that another tester needs to see the same page, and opens what another tester has copied. */
export function BugReport({ host }: ToolViewProps): ReactNode {
  const messages = host.messages('report', reportMessages);
  const { store } = host;
  const [text, setText] = useState<string>();
  const [result, setResult] = useState('');
  useEffect(() => host.adoptStyles(partsCss), [host]);
  useEffect(() => {
    let isCurrent = true;
    async function make(): Promise<void> {
      const { targetingKey } = store.state.getState().context;
      const subject = await hashSubject(targetingKey, store.access?.audience ?? '');
      const page = { href: location.href, build: readBuild(document), subject, now: Date.now() };
      const viewedWith = viewedNames(store);
      if (isCurrent) setText(formatReport(makeReport(store, { ...page, viewedWith })));
    }

    void make();
    // Made again when something else is forced.
    const unfollow = store.state.subscribe(() => void make());
    return () => {
      isCurrent = false;
      unfollow();
    };
  }, [store]);

  async function copy(report: string): Promise<void> {
    setResult((await copyText(report)) ? messages.copied : messages.notCopied);
  }

  return (
    <div className="tool-body">
      <p className="tool-why">{messages.why}</p>
      {text === undefined ? (
        <p role="status">{messages.making}</p>
      ) : (
        <>
          <p className="tool-actions">
            <button type="button" className="button" data-primary onClick={() => void copy(text)}>
              {messages.copy}
            </button>
            <span role="status">{result}</span>
          </p>
          <CodeBlock label={messages.preview} code={text} />
        </>
      )}
      <OpenReport host={host} messages={messages} />
    </div>
  );
}
