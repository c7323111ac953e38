import type { ToolModule } from '../PanelTool.ts';
import { CopyAs } from './CopyAs.tsx';

export const tool: ToolModule = { View: CopyAs };
