import type { ToolModule } from '../PanelTool.ts';
import { BugReport } from './BugReport.tsx';

export const tool: ToolModule = { View: BugReport };
