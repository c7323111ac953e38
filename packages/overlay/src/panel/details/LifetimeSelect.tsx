import type { Override } from '@halyard/core';
import type { ReactNode } from 'react';
import { useRemaining } from '../facts/useRemaining.ts';
import { useDetailMessages } from './DetailMessagesContext.ts';
import { lifetimes, type Lifetime } from './lifetimes.ts';

interface LifetimeSelectProps {
  readonly override: Override;
  readonly grantEnd: number | undefined;
  /** Is told the new end, in epoch milliseconds. */
  readonly onChoose: (expiresAt: number) => void;
}

const names = Object.keys(lifetimes) as Lifetime[];

/** How long an override still lasts, and other times to let it last from now. Never longer than the permission. */
export function LifetimeSelect({ override, grantEnd, onChoose }: LifetimeSelectProps): ReactNode {
  const details = useDetailMessages();
  const left = useRemaining(override.expiresAt);

  function choose(name: string): void {
    const lifetime = names.find((each) => each === name);
    if (lifetime) onChoose(Date.now() + lifetimes[lifetime]);
    else if (name === 'grant' && grantEnd !== undefined) onChoose(grantEnd);
  }

  return (
    <label className="setting">
      <span className="details-label">{details.lasts}</span>
      <select className="choice" value="" onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{left}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {details.lifetimes[name]}
          </option>
        ))}
        {grantEnd !== undefined && <option value="grant">{details.lifetimes.grant}</option>}
      </select>
    </label>
  );
}
