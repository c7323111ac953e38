import type { ToolModule } from '../PanelTool.ts';
import { Bisect } from './Bisect.tsx';

export const tool: ToolModule = { View: Bisect };
