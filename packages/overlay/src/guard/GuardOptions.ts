import type { OverlayOptions } from '../OverlayOptions.ts';
import type { openPanel } from '../panel/openPanel.tsx';

export interface GuardOptions extends OverlayOptions {
  /** Loads the panel's chunk. Tests make it fail. */
  readonly loadPanel?: () => Promise<{ readonly openPanel: typeof openPanel }>;
}
