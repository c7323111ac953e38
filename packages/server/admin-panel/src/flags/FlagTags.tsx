import type { FlagRecord } from '@halyard/server';
import { describeProtection } from './describeProtection.ts';
import './FlagTags.css';

export interface FlagTagsProps {
  readonly flag: FlagRecord;
  readonly hasDraft: boolean;
}

/** Kind, protection and secrecy of a flag, and whether edits of it wait to be saved. */
export function FlagTags({ flag, hasDraft }: FlagTagsProps): React.JSX.Element {
  const protection = describeProtection(flag);
  return (
    <span className="flag-tags">
      <span className="tag">{flag.kind}</span>
      {protection.level !== 'open' && (
        <span className="tag" data-protection={protection.level}>
          {protection.label}
        </span>
      )}
      {flag.secret && (
        <span className="tag" data-secret>
          Secret
        </span>
      )}
      {hasDraft && (
        <span className="tag" data-draft>
          Unsaved changes
        </span>
      )}
    </span>
  );
}
