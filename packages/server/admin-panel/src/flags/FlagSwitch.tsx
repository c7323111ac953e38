import { useState } from 'react';
import type { FlagRecord } from '@halyard/server';
import { describeAudience } from './describeAudience.ts';
import { describeProtection } from './describeProtection.ts';
import type { FlagWriter } from './useFlagWrite.ts';
import './FlagSwitch.css';

export interface FlagSwitchProps {
  readonly flag: FlagRecord;
  readonly writer: FlagWriter;
  /** Called after the server has acknowledged the flip. */
  readonly onFlipped?: (flag: FlagRecord) => void;
}

/** The element id of a flag's main switch, where the focus goes when a notice about it is closed. */
export function flagSwitchId(key: string): string {
  return `flag-switch-${key}`;
}

function pendingWords(writer: FlagWriter): string | undefined {
  const { state } = writer;
  const isWriting = state.phase === 'pending' || state.phase === 'confirming';
  if (!isWriting || state.change.enabled === undefined) return undefined;
  if (state.phase === 'confirming' && !state.pending) return undefined;
  return state.change.enabled ? 'Turning on…' : 'Turning off…';
}

/** A flag's main switch. It moves when the server has said that it moved, not before. */
export function FlagSwitch({ flag, writer, onFlipped }: FlagSwitchProps): React.JSX.Element {
  const [announcement, setAnnouncement] = useState('');
  const pending = pendingWords(writer);

  async function flip(): Promise<void> {
    if (writer.state.phase === 'pending') return;
    const changed = await writer.write(flag, { enabled: !flag.enabled });
    if (changed === undefined) return;
    const state = changed.enabled ? 'on' : 'off';
    setAnnouncement(`${flag.key} is now ${state}. ${describeAudience(changed).text}.`);
    onFlipped?.(changed);
  }

  return (
    <span
      className="flag-switch"
      data-pending={pending === undefined ? undefined : ''}
      data-reach={describeAudience(flag).reach}
      data-protection={describeProtection(flag).level}
    >
      <label>
        <span className="flag-switch-words" aria-hidden="true">
          {pending ?? (flag.enabled ? 'On' : 'Off')}
        </span>
        <input
          type="checkbox"
          id={flagSwitchId(flag.key)}
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a native checkbox says it itself
          role="switch"
          aria-label={`${flag.key}, main switch`}
          aria-busy={pending !== undefined}
          checked={flag.enabled}
          onChange={() => void flip()}
        />
      </label>
      <span className="visually-hidden" role="status">
        {announcement}
      </span>
    </span>
  );
}
