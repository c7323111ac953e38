import { describeAuditEntry } from '../history/describeAuditEntry.ts';
import { useHistory } from '../history/useHistory.ts';
import { Moment } from '../shell/Moment.tsx';

/** Who changed this flag last, and when; nothing until the history has said so. */
export function LastChange({ flagKey }: { readonly flagKey: string }): React.JSX.Element | null {
  const { entries } = useHistory(flagKey);
  const last = entries?.[0];
  if (last === undefined) return null;
  return (
    <p>
      Last change: <b>{last.actor}</b> {describeAuditEntry(last).what}, <Moment at={last.at} />
    </p>
  );
}
