import type { FlagRecord } from '@halyard/server';
import { describeAudience } from './describeAudience.ts';
import { describeServing } from './describeServing.ts';
import './AudienceText.css';

/** Who gets the flag now, what they get, and, while it is off, who would. */
export function AudienceText({ flag }: { readonly flag: FlagRecord }): React.JSX.Element {
  const now = describeAudience(flag);
  const whenOn = describeAudience({ ...flag, enabled: true });
  const serving = describeServing(flag);
  return (
    <div className="audience" data-reach={now.reach}>
      <b>{now.text}</b>
      {!flag.enabled && whenOn.reach !== 'nobody' && <span>When on: {whenOn.text}</span>}
      {flag.enabled && now.reach === 'nobody' && <span>On, but no strategy matches anyone</span>}
      {now.reach !== 'nobody' && serving !== undefined && <span>{serving}</span>}
    </div>
  );
}
