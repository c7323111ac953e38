import type { ReactNode } from 'react';
import { messages } from '../messages.ts';
import { Remaining } from './Remaining.tsx';
import { describeReason } from './rows/describeReason.ts';
import type { FlagRow } from './rows/FlagRow.ts';
import { formatValue } from './rows/formatValue.ts';

interface FlagFactsProps {
  readonly row: FlagRow;
  readonly source: string | undefined;
  readonly onReset: () => void;
}

/** What a flag really is and why, and for a forced one how long it stays so. */
export function FlagFacts({ row, source, onReset }: FlagFactsProps): ReactNode {
  const { key, real, isForced, override, permission } = row;
  const value = formatValue(real.value);
  const facts = [
    real.variant !== undefined && real.variant !== value && messages.variant(real.variant),
    describeReason(real),
    // Without an answer the value is the code's own.
    source !== undefined && !real.errorCode && !real.pending && messages.from(source),
    permission === 'declared' && messages.declaredProtected,
    permission === 'locked' && messages.lockedBySource,
    permission === 'not-granted' && messages.notGranted,
  ].filter((fact) => fact !== false);
  return (
    <div className="facts">
      <p>
        {isForced && `${messages.really} `}
        <b>{value}</b>
        {facts.map((fact) => (
          <span key={fact} className="fact">
            {fact}
          </span>
        ))}
      </p>
      {override && (
        <p className="forced-facts">
          {isForced ? <Remaining until={override.expiresAt} /> : messages.inert}
          <button type="button" className="reset" aria-label={messages.resetOf(key)} onClick={onReset}>
            {messages.reset}
          </button>
        </p>
      )}
    </div>
  );
}
