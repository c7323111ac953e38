import type { ReactNode } from 'react';
import { panelMessages } from './panelMessages.ts';
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
    real.variant !== undefined && real.variant !== value && panelMessages.variant(real.variant),
    describeReason(real),
    // Without an answer the value is the code's own.
    source !== undefined && !real.errorCode && !real.pending && panelMessages.from(source),
    permission === 'declared' && panelMessages.declaredProtected,
    permission === 'locked' && panelMessages.lockedBySource,
    permission === 'not-granted' && panelMessages.notGranted,
  ].filter((fact) => fact !== false);
  return (
    <p className="facts">
      {isForced && `${panelMessages.really} `}
      <b>{value}</b>
      {facts.map((fact) => ` · ${fact}`)}
      {override && ' · '}
      {override && (
        <span className="ending">
          {isForced ? <Remaining until={override.expiresAt} /> : panelMessages.inert}
          <button type="button" className="reset" aria-label={panelMessages.resetOf(key)} onClick={onReset}>
            {panelMessages.reset}
          </button>
        </span>
      )}
    </p>
  );
}
