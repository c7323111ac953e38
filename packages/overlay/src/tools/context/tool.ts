import type { ToolModule } from '../PanelTool.ts';
import { ViewAs } from './ViewAs.tsx';

export const tool: ToolModule = { View: ViewAs };
