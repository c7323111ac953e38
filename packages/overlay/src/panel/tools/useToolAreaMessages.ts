import { usePanel } from '../PanelContext.ts';
import { toolAreaMessages, type ToolAreaMessages } from './toolAreaMessages.ts';

/** The words around the tools, in the language of the overlay's table. */
export function useToolAreaMessages(): ToolAreaMessages {
  return { ...toolAreaMessages, ...usePanel().table?.toolArea };
}
