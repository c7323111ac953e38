import type { ToolModule } from '../PanelTool.ts';
import { AddFlag } from './AddFlag.tsx';

export const tool: ToolModule = { View: AddFlag };
