import type { PanelTool } from '../../tools/PanelTool.ts';

/** A tool that a tester opened. */
export interface OpenedTool {
  readonly tool: PanelTool;
  readonly flag: string | undefined;
  /** Present once it works on the page; the list is there again meanwhile. */
  readonly stop?: () => void;
}
