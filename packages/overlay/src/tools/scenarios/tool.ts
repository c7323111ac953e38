import type { ToolModule } from '../PanelTool.ts';
import { Scenarios } from './Scenarios.tsx';

export const tool: ToolModule = { View: Scenarios };
