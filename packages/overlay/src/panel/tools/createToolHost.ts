import { adoptStyles } from '../../guard/surface/adoptStyles.ts';
import type { MessagesOption } from '../../messages/MessagesOption.ts';
import type { ToolHost } from '../../tools/ToolHost.ts';
import type { PanelModel } from '../model/createPanelModel.ts';

interface ToolHostInput extends Omit<ToolHost, 'store' | 'messages' | 'adoptStyles' | 'change'> {
  readonly model: PanelModel;
  readonly table: MessagesOption | undefined;
}

/** Makes what a tool gets from the panel. */
export function createToolHost({ model, table, ...rest }: ToolHostInput): ToolHost {
  return {
    ...rest,
    store: model.store,
    messages: (id, english) => ({ ...english, ...table?.tools?.[id] }),
    adoptStyles: (css) => adoptStyles(rest.surface.shadow, css),
    change: model.actions.change,
  };
}
