import type { ReactNode } from 'react';
import type { PanelTool } from '../../tools/PanelTool.ts';
import { useMessages } from '../MessagesContext.ts';
import { useToolAreaMessages } from './useToolAreaMessages.ts';

interface RunningToolProps {
  readonly tool: PanelTool;
  readonly onStop: () => void;
}

/** Says that a tool works on the page, and stops it. */
export function RunningTool({ tool, onStop }: RunningToolProps): ReactNode {
  const messages = useMessages();
  const words = useToolAreaMessages();
  return (
    <p className="running" role="status">
      {words.toolRuns(messages.tools[tool.id])}
      <button type="button" className="quiet" onClick={onStop}>
        {words.stop}
      </button>
    </p>
  );
}
