import type { openPanel } from '../panel/openPanel.tsx';
import type { showTools } from '../shell/showTools.ts';
import type { OverlayOptions } from '../OverlayOptions.ts';

export interface GuardOptions extends OverlayOptions {
  /** Load the chunks. Tests make them fail. */
  readonly loadTools?: () => Promise<{ readonly showTools: typeof showTools }>;
  readonly loadPanel?: () => Promise<{ readonly openPanel: typeof openPanel }>;
}
