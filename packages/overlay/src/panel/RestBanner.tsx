import type { ReactNode } from 'react';
import { useMessages } from './MessagesContext.ts';

/** Says that nothing is forced since nobody was here for an hour, and goes on. */
export function RestBanner({ onGoOn }: { readonly onGoOn: () => void }): ReactNode {
  const messages = useMessages();
  return (
    <p className="banner" role="status">
      {messages.resting}
      <button type="button" className="quiet" onClick={onGoOn}>
        {messages.goOn}
      </button>
    </p>
  );
}
