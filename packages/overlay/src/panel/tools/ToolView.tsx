import { useEffect, type ReactNode } from 'react';
import type { PanelTool } from '../../tools/PanelTool.ts';
import type { ToolHost } from '../../tools/ToolHost.ts';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../MessagesContext.ts';
import { PanelBoundary } from '../PanelBoundary.tsx';
import { Trouble } from '../Trouble.tsx';
import { useToolAreaMessages } from './useToolAreaMessages.ts';
import { useChunk } from '../useChunk.ts';

const back = 'm9.5 3.5-4.5 4.5 4.5 4.5';

interface ToolViewProps {
  readonly tool: PanelTool;
  readonly host: ToolHost;
  /** A tool that works on the page has begun; the list comes back. */
  readonly onStart: (stop: () => void) => void;
}

/** A tool in the list's place, with the way back. What goes wrong in it stays in it. */
export function ToolView({ tool, host, onStart }: ToolViewProps): ReactNode {
  const messages = useMessages();
  const words = useToolAreaMessages();
  const chunk = useChunk(tool.load);
  const name = messages.tools[tool.id];
  const goBack = { name: words.back, run: () => host.close() };
  const start = chunk.state === 'ready' ? chunk.module.tool.start : undefined;
  useEffect(() => {
    if (start) onStart(start(host));
    // Begun once: what it needs of the panel, `host` gives at any time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [start]);

  function draw(): ReactNode {
    if (chunk.state === 'missing') {
      const again = { name: messages.tryAgain, run: chunk.retry };
      return <Trouble title={words.missing(name)} why={words.missingWhy} actions={[again, goBack]} />;
    }
    const View = chunk.state === 'ready' ? chunk.module.tool.View : undefined;
    if (View) return <View host={host} />;
    return (
      <p className="empty" role="status">
        {words.loading(name)}
      </p>
    );
  }

  return (
    <section className="tool" aria-label={name}>
      <header className="tool-header">
        <button type="button" className="icon-button" aria-label={words.back} onClick={() => host.close()}>
          <Icon path={back} />
        </button>
        <h3 className="tool-title">{name}</h3>
      </header>
      <PanelBoundary
        renderInstead={(retry) => (
          <Trouble
            title={words.crashed(name)}
            why={messages.crashedWhy}
            actions={[{ name: messages.tryAgain, run: retry }, goBack]}
          />
        )}
      >
        {draw()}
      </PanelBoundary>
    </section>
  );
}
