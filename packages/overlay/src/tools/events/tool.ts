import type { ToolModule } from '../PanelTool.ts';
import { Events } from './Events.tsx';

export const tool: ToolModule = { View: Events };
