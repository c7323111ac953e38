import type { FlagRecord } from '@halyard/server';
import { flagHref } from '../shell/parseRoute.ts';
import { AudienceText } from './AudienceText.tsx';
import { describeProtection } from './describeProtection.ts';
import { FlagSwitch } from './FlagSwitch.tsx';
import { FlagTags } from './FlagTags.tsx';
import { FlagWriteOutcome } from './FlagWriteOutcome.tsx';
import { useFlagWrite } from './useFlagWrite.ts';
import './FlagRow.css';

export interface FlagRowProps {
  readonly flag: FlagRecord;
  readonly hasDraft: boolean;
}

/** The element id of a flag's link in the list; the way back from the editor leads to it. */
export function flagLinkId(key: string): string {
  return `flag-link-${key}`;
}

/** One flag: what it is, who gets it, and its main switch; what goes wrong with the switch shows right below. */
export function FlagRow({ flag, hasDraft }: FlagRowProps): React.JSX.Element {
  const writer = useFlagWrite();
  return (
    <li className="flag-row" data-enabled={flag.enabled}>
      <div className="flag-what">
        <span className="flag-name">
          <a className="code" id={flagLinkId(flag.key)} href={flagHref(flag.key)}>
            {flag.key}
          </a>
          <FlagTags flag={flag} hasDraft={hasDraft} />
        </span>
        <span>{flag.description}</span>
        <span className="flag-owner">
          {flag.owner === '' ? 'No owner' : flag.owner} · {describeProtection(flag).text}
        </span>
      </div>
      <AudienceText flag={flag} />
      <FlagSwitch flag={flag} writer={writer} />
      <FlagWriteOutcome flag={flag} writer={writer} />
    </li>
  );
}
