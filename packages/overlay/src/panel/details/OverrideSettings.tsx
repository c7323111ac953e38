import type { Override } from '@halyard/core';
import type { ReactNode } from 'react';
import type { FlagRow } from '../model/FlagRow.ts';
import type { PanelActions } from '../model/PanelActions.ts';
import { Choices } from './Choices.tsx';
import { useDetailMessages } from './DetailMessagesContext.ts';
import { LifetimeSelect } from './LifetimeSelect.tsx';

interface OverrideSettingsProps {
  readonly row: FlagRow;
  readonly override: Override | undefined;
  readonly actions: PanelActions;
  /** When the permission ends, in epoch milliseconds. */
  readonly grantEnd: number | undefined;
}

const simulated = ['none', 'pending', 'error', 'missing'] as const;
const scopes = ['browser', 'tab'] as const;

/** States to simulate; and where, for how long and why a flag is forced. */
export function OverrideSettings({ row, override, actions, grantEnd }: OverrideSettingsProps): ReactNode {
  const details = useDetailMessages();
  const { key } = row;
  return (
    <div className="settings">
      <Choices
        name={`simulate-${key}`}
        label={details.simulate}
        choices={simulated.map((state) => ({ value: state, label: details.simulated[state] }))}
        chosen={override?.simulate ?? 'none'}
        onChoose={(state) => (state === 'none' ? actions.reset(key) : actions.simulate(key, state))}
      />
      {override && (
        <>
          <Choices
            name={`scope-${key}`}
            label={details.scope}
            choices={scopes.map((scope) => ({ value: scope, label: details.scopes[scope] }))}
            chosen={override.scope}
            onChoose={(scope) => actions.adjust(key, { scope })}
          />
          <LifetimeSelect
            override={override}
            grantEnd={grantEnd}
            onChoose={(expiresAt) => actions.adjust(key, { expiresAt })}
          />
          <label className="setting">
            <span className="details-label">{details.note}</span>
            <input
              className="field"
              maxLength={200}
              autoComplete="off"
              placeholder={details.noteHint}
              value={override.note ?? ''}
              onChange={(event) => actions.adjust(key, { note: event.currentTarget.value })}
            />
          </label>
        </>
      )}
    </div>
  );
}
