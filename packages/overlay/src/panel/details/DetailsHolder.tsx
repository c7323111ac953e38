import type { FlagDescription } from '@halyard/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useMessages } from '../MessagesContext.ts';
import type { FlagRow } from '../model/FlagRow.ts';
import { PanelBoundary } from '../PanelBoundary.tsx';
import { Trouble } from '../Trouble.tsx';
import { useChunk } from '../useChunk.ts';

export interface DetailsProps {
  readonly row: FlagRow;
  readonly words: FlagDescription | undefined;
}

interface DetailsHolderProps extends DetailsProps {
  /** Tells how high the details are, whenever that is different. */
  readonly onHeight: (height: number) => void;
}

const load = () => import('./FlagDetails.tsx');

/** The place under a row for its details, whose code is loaded when the first of them is opened. */
export function DetailsHolder({ onHeight, ...props }: DetailsHolderProps): ReactNode {
  const messages = useMessages();
  const chunk = useChunk(load);
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => onHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [onHeight]);

  function draw(): ReactNode {
    if (chunk.state === 'missing') {
      return (
        <Trouble title={messages.partMissing} actions={[{ name: messages.tryAgain, run: chunk.retry }]} />
      );
    }
    if (chunk.state === 'loading') return null;
    const { FlagDetails } = chunk.module;
    return <FlagDetails {...props} />;
  }

  return (
    <div ref={holder} className="details" role="gridcell">
      <PanelBoundary
        renderInstead={(retry) => (
          <Trouble title={messages.crashed} actions={[{ name: messages.tryAgain, run: retry }]} />
        )}
      >
        {draw()}
      </PanelBoundary>
    </div>
  );
}
