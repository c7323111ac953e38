import type { FlagRecord } from '@halyard/server';
import { AudienceText } from '../flags/AudienceText.tsx';
import { describeProtection } from '../flags/describeProtection.ts';
import { FlagSwitch } from '../flags/FlagSwitch.tsx';
import { FlagWriteOutcome } from '../flags/FlagWriteOutcome.tsx';
import type { FlagWriter } from '../flags/useFlagWrite.ts';
import { Moment } from '../shell/Moment.tsx';
import { FlagSecrecy } from './FlagSecrecy.tsx';
import './FlagSummary.css';

export interface FlagSummaryProps {
  readonly flag: FlagRecord;
  readonly writer: FlagWriter;
  /** Called after the server has acknowledged a write. */
  readonly onWritten: (flag: FlagRecord) => void;
}

/** What the flag is, and its main switch with who gets it now. */
export function FlagSummary({ flag, writer, onWritten }: FlagSummaryProps): React.JSX.Element {
  return (
    <>
      <div className="flag-facts">
        <p>{flag.description}</p>
        <p>
          {flag.kind} flag{flag.owner === '' ? '' : ` · owner: ${flag.owner}`} ·{' '}
          {describeProtection(flag).text} · last changed <Moment at={flag.updatedAt} />
        </p>
      </div>
      <section className="flag-main card" data-enabled={flag.enabled} aria-label="Main switch">
        <AudienceText flag={flag} />
        <FlagSwitch flag={flag} writer={writer} onFlipped={onWritten} />
      </section>
      <FlagSecrecy flag={flag} writer={writer} onWritten={onWritten} />
      <FlagWriteOutcome flag={flag} writer={writer} onWritten={onWritten} />
    </>
  );
}
