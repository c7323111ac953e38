import type { FlagRecord } from '@halyard/server';
import type { FlagWriter } from '../flags/useFlagWrite.ts';

export interface FlagSecrecyProps {
  readonly flag: FlagRecord;
  readonly writer: FlagWriter;
  /** Called after the server has acknowledged the change. */
  readonly onWritten: (flag: FlagRecord) => void;
}

/** Who may learn that the flag exists. Revealing one that is on for everybody asks like any other release. */
export function FlagSecrecy({ flag, writer, onWritten }: FlagSecrecyProps): React.JSX.Element {
  const isBusy = writer.state.phase === 'pending';

  async function change(): Promise<void> {
    if (isBusy) return;
    const changed = await writer.write(flag, { secret: !flag.secret });
    if (changed !== undefined) onWritten(changed);
  }

  return (
    <p className="flag-secrecy">
      {flag.secret
        ? 'Secret: only test users’ pages are told that this flag exists; everybody else has the default of the code.'
        : 'Every page is told that this flag exists, and its value.'}{' '}
      <button type="button" aria-disabled={isBusy} onClick={() => void change()}>
        {flag.secret ? 'Reveal it' : 'Make it secret'}
      </button>
    </p>
  );
}
