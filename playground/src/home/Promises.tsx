import type { ReactNode } from 'react';
import { Icon } from '../shell/Icon.tsx';

/** What a customer can rely on, in three short lines. */
export function Promises(): ReactNode {
  return (
    <ul className="promises">
      <li>
        <Icon name="check" />
        <span>
          <strong>Tried on deck</strong> a full season before we sell it
        </span>
      </li>
      <li>
        <Icon name="truck" />
        <span>
          <strong>Sent the same day</strong> when ordered before noon
        </span>
      </li>
      <li>
        <Icon name="account" />
        <span>
          <strong>Sailors answer</strong> your questions, not scripts
        </span>
      </li>
    </ul>
  );
}
