import type { FlagRecord } from '@halyard/server';

export interface NobodyNoteProps {
  readonly flag: FlagRecord;
  readonly isEmpty: boolean;
}

/** Says what stands before all strategies, and that without any nobody gets the flag: never everybody (G1). */
export function NobodyNote({ flag, isEmpty }: NobodyNoteProps): React.JSX.Element {
  const testers = flag.exposeToTesters
    ? 'Test users always get it, whatever is set here.'
    : 'Test users are treated like anyone else.';
  return (
    <p className="nobody-note" role="status">
      {isEmpty && <b>No strategy: nobody gets this flag. </b>}
      {testers}
    </p>
  );
}
