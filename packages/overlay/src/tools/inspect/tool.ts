import type { ToolModule } from '../PanelTool.ts';
import { startInspecting } from './startInspecting.ts';

export const tool: ToolModule = { start: startInspecting };
