import { createContext, useContext, type Context } from 'react';
import { valueMessages, type ValueMessages } from '../words/valueMessages.ts';
import { panelMessages, type PanelMessages } from './panelMessages.ts';

export const MessagesContext: Context<PanelMessages> = createContext(panelMessages);
export const ValuesContext: Context<ValueMessages> = createContext(valueMessages);

/** The panel's words, in the language of the overlay's table. */
export function useMessages(): PanelMessages {
  return useContext(MessagesContext);
}

/** How values are called, in that language. */
export function useValues(): ValueMessages {
  return useContext(ValuesContext);
}
