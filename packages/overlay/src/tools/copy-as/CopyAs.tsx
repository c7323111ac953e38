import { useEffect, useId, useState, type ReactNode } from 'react';
import { CodeBlock } from '../parts/CodeBlock.tsx';
import { copyText } from '../parts/copyText.ts';
import partsCss from '../parts/parts.css?inline';
import { useOverrides } from '../parts/useOverrides.ts';
import type { ToolViewProps } from '../PanelTool.ts';
import { copyAsMessages, type CopyFormat } from './copyAsMessages.ts';
import { formatOverrides } from './formatOverrides.ts';

const formats = [
  'playwright',
  'storybook',
  'curl',
  'scenario',
  'link',
] as const satisfies readonly CopyFormat[];

/** Writes what is forced as a test, a story, a command, a document or a link. */
export function CopyAs({ host }: ToolViewProps): ReactNode {
  const messages = host.messages('copyAs', copyAsMessages);
  const overrides = useOverrides(host.store);
  const [format, setFormat] = useState<CopyFormat>('playwright');
  const [result, setResult] = useState('');
  const id = useId();
  useEffect(() => host.adoptStyles(partsCss), [host]);

  if (overrides.size === 0) return <p className="empty">{messages.none}</p>;
  const code = formatOverrides(format, overrides, location.href);

  async function copy(text: string): Promise<void> {
    setResult((await copyText(text)) ? messages.copied : messages.notCopied);
  }

  return (
    <div className="tool-body">
      <label className="tool-label" htmlFor={id}>
        {messages.format}
      </label>
      <select
        id={id}
        className="choice"
        value={format}
        onChange={(event) => {
          setFormat(formats.find((each) => each === event.currentTarget.value) ?? 'scenario');
          setResult('');
        }}
      >
        {formats.map((each) => (
          <option key={each} value={each}>
            {messages.formats[each]}
          </option>
        ))}
      </select>
      <p className="tool-why">{messages.why[format]}</p>
      {code === undefined ? (
        <p className="tool-problem" role="alert">
          {messages.tooMuch}
        </p>
      ) : (
        <>
          <p className="tool-actions">
            <button type="button" className="button" data-primary onClick={() => void copy(code)}>
              {messages.copy}
            </button>
            <span role="status">{result}</span>
          </p>
          <CodeBlock label={messages.code} code={code} />
        </>
      )}
    </div>
  );
}
