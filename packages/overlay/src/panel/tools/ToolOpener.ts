import type { PanelTool } from '../../tools/PanelTool.ts';

/** Opens one of the panel's tools, for a flag or for none. */
export type ToolOpener = (tool: PanelTool, flag?: string) => void;
