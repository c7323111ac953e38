import type { ReactNode } from 'react';
import type { PanelBanner } from '../tools/ToolHost.ts';

/** Says on top of everything what a tester must not forget, and does something about it. */
export function Banner({ text, action, run }: PanelBanner): ReactNode {
  return (
    <p className="banner" role="status">
      {text}
      <button type="button" className="quiet" onClick={run}>
        {action}
      </button>
    </p>
  );
}
