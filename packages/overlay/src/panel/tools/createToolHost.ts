import { adoptStyles } from '../../guard/surface/adoptStyles.ts';
import type { MessagesOption } from '../../messages/MessagesOption.ts';
import type { ToolHost } from '../../tools/ToolHost.ts';
import type { StoreMemory } from '../model/PanelMemory.ts';
import type { PanelModel } from '../model/createPanelModel.ts';

interface ToolHostInput extends Omit<
  ToolHost,
  'store' | 'messages' | 'adoptStyles' | 'change' | 'showBanner'
> {
  readonly model: PanelModel;
  readonly memory: StoreMemory;
  readonly table: MessagesOption | undefined;
}

/** Makes what a tool gets from the panel. */
export function createToolHost({ model, memory, table, ...rest }: ToolHostInput): ToolHost {
  return {
    ...rest,
    store: model.store,
    messages: (id, english) => ({ ...english, ...table?.tools?.[id] }),
    adoptStyles: (css) => adoptStyles(rest.surface.shadow, css),
    change: model.actions.change,
    showBanner: (banner) => {
      memory.banner = banner;
    },
  };
}
