import type { FlagDescription } from '@halyard/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { LazyPart } from '../LazyPart.tsx';
import { useMessages } from '../MessagesContext.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import { PanelBoundary } from '../PanelBoundary.tsx';
import { Trouble } from '../Trouble.tsx';

export interface DetailsProps {
  readonly row: FlagRow;
  readonly words: FlagDescription | undefined;
  /** Says why what was typed is no value. */
  readonly problem: ReactNode;
}

interface DetailsHolderProps extends DetailsProps {
  /** Tells how high the details are, whenever that is different. */
  readonly onHeight: (height: number) => void;
}

const load = () => import('./FlagDetails.tsx');

/** The place under a row for its details, whose code is loaded when the first of them is opened. */
export function DetailsHolder({ onHeight, ...props }: DetailsHolderProps): ReactNode {
  const messages = useMessages();
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => onHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [onHeight]);

  const details = <LazyPart load={load}>{({ FlagDetails }) => <FlagDetails {...props} />}</LazyPart>;
  return (
    <div ref={holder} className="details" role="gridcell">
      <PanelBoundary
        renderInstead={(retry) => (
          <Trouble title={messages.crashed} actions={[{ name: messages.tryAgain, run: retry }]} />
        )}
      >
        {details}
      </PanelBoundary>
    </div>
  );
}
