import type { PanelTool } from './PanelTool.ts';

/** The tools of the panel's menu, in its order. Each is a chunk of its own. */
export const panelTools: readonly PanelTool[] = [
  { id: 'add', icon: 'M8 3v10M3 8h10', load: () => import('./add/tool.ts') },
];
