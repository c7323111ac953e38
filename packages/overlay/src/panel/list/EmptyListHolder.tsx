import type { ReactNode } from 'react';
import { LazyPart } from '../LazyPart.tsx';
import { useMessages } from '../MessagesContext.ts';
import type { EmptyListProps } from './EmptyList.tsx';

interface EmptyListHolderProps extends EmptyListProps {
  /** The source has not answered yet: there may be flags in a moment. */
  readonly isLoading: boolean;
}

const load = () => import('./EmptyList.tsx');

/** The place of the list while there is nothing in it. Why, and what to do about it, is loaded when it first is so. */
export function EmptyListHolder({ isLoading, ...props }: EmptyListHolderProps): ReactNode {
  const messages = useMessages();
  return (
    <div className="empty" data-loading={isLoading || undefined}>
      {isLoading ? (
        <>
          <p className="empty-title">{messages.loading}</p>
          <i className="skeleton" />
          <i className="skeleton" />
          <i className="skeleton" />
        </>
      ) : (
        <LazyPart load={load}>{({ EmptyList }) => <EmptyList {...props} />}</LazyPart>
      )}
    </div>
  );
}
