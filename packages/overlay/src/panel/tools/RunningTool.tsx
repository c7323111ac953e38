import type { ReactNode } from 'react';
import type { PanelTool } from '../../tools/PanelTool.ts';
import { useToolAreaMessages } from './useToolAreaMessages.ts';

interface RunningToolProps {
  readonly tool: PanelTool;
  readonly onStop: () => void;
}

/** Says that a tool works on the page, and stops it. */
export function RunningTool({ tool, onStop }: RunningToolProps): ReactNode {
  const words = useToolAreaMessages();
  return (
    <p className="banner" role="status">
      {words.toolRuns(words.tools[tool.id])}
      <button type="button" className="quiet" onClick={onStop}>
        {words.stop}
      </button>
    </p>
  );
}
