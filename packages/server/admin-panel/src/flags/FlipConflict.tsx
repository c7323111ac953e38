import type { FlagRecord } from '@halyard/server';
import { Notice } from '../shell/Notice.tsx';
import { describeTargeting } from './describeTargeting.ts';
import { LastChange } from './LastChange.tsx';

export interface FlipConflictProps {
  /** The flag when the switch was pressed. */
  readonly seen: FlagRecord;
  /** The flag as it is now. */
  readonly flag: FlagRecord;
  readonly wanted: boolean;
  readonly onRedo: (enabled: boolean) => void;
  readonly onDismiss: () => void;
}

/** Another admin was faster: shows what changed, and offers to take it or to flip the switch all the same. */
export function FlipConflict({
  seen,
  flag,
  wanted,
  onRedo,
  onDismiss,
}: FlipConflictProps): React.JSX.Element {
  const done = flag.enabled === wanted;
  return (
    <Notice
      tone="problem"
      title={
        done
          ? `Someone else changed this flag first. It is ${wanted ? 'on' : 'off'} already.`
          : 'Someone else changed this flag first. Your change was not made.'
      }
      actions={
        <>
          <button type="button" onClick={onDismiss}>
            {done ? 'OK' : 'Leave it as it is now'}
          </button>
          {!done && (
            <button type="button" onClick={() => onRedo(wanted)}>
              Turn it {wanted ? 'on' : 'off'} all the same
            </button>
          )}
        </>
      }
    >
      <p>You saw: {describeTargeting(seen)}</p>
      <p>
        Now: <b>{describeTargeting(flag)}</b>
      </p>
      <LastChange flagKey={flag.key} />
    </Notice>
  );
}
