import { createContext, useContext, type Context } from 'react';
import type { MessagesOption } from '../../messages/MessagesOption.ts';
import { detailMessages, type DetailMessages } from './detailMessages.ts';

export const DetailMessagesContext: Context<DetailMessages> = createContext(detailMessages);

/** The words of a flag's details, in the language of the overlay's table. */
export function useDetailMessages(): DetailMessages {
  return useContext(DetailMessagesContext);
}

export function mergeDetailMessages(table: MessagesOption | undefined): DetailMessages {
  return { ...detailMessages, ...table?.details };
}
