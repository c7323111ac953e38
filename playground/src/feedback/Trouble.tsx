import type { ReactNode } from 'react';
import { messageOf } from '../requests/ShopError.ts';
import { Notice } from './Notice.tsx';

interface TroubleProps {
  /** What was wanted and is not there. */
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A failed request, in words, with another try. */
export function Trouble({ title, error, onRetry }: TroubleProps): ReactNode {
  return (
    <Notice title={title} tone="trouble">
      <p>{messageOf(error)}</p>
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
    </Notice>
  );
}
