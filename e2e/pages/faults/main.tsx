import { createFlagStore, defineFlags, boolean, number, string } from '@halyard/core';
import { createFlagHooks, FlagProvider, useFlagStatus } from '@halyard/react';
import { ofrep } from '@halyard/sources/ofrep';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { FaultPageOptions, Sight } from './FaultPage.ts';

/** A page as customers have it, that keeps a log of all that its readers are shown. */
const flags = defineFlags({
  // The backend says whom it speaks to and how often it changed its mind: `ann 1`.
  poisoned: string({ default: 'default' }),
  turn: number({ default: 0 }),
  // No answer of the tests ever lists it, and this page takes "unknown" for "on".
  unlisted: boolean({ default: false }),
});
const { useFlagDetails } = createFlagHooks(flags);

// A test wrote it.
const { server, subject, source } = JSON.parse(
  new URLSearchParams(location.search).get('options') ?? '{}',
) as FaultPageOptions;
const sights: Sight[] = [];
const statuses: string[] = [];
const store = createFlagStore({
  flags,
  source: ofrep({ baseUrl: server, ...source }),
  context: { targetingKey: subject },
  onMissing: 'on',
});
store.state.subscribe(({ status }) => {
  if (status !== 'NOT_READY' && status !== statuses.at(-1)) statuses.push(status);
});

function Reader({ flag, subject }: { readonly flag: keyof typeof flags; readonly subject: string }) {
  'use no memo'; // Keeping a log is a side effect, on purpose.
  const { value, reason } = useFlagDetails(flag);
  sights.push({ subject, key: flag, value, reason });
  return (
    <li>
      {flag}: <output id={flag}>{String(value)}</output>
    </li>
  );
}

function Status() {
  return <p id="status">{useFlagStatus()}</p>;
}

function Page() {
  const [user, setUser] = useState(subject);
  useEffect(() => {
    Object.assign(globalThis, { faultPage: { store, sights, statuses, signIn: setUser } });
  }, []);
  return (
    <FlagProvider store={store} context={{ targetingKey: user }}>
      <h1>Shop</h1>
      <ul>
        <Reader flag="poisoned" subject={user} />
        <Reader flag="turn" subject={user} />
        <Reader flag="unlisted" subject={user} />
      </ul>
      <Status />
    </FlagProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
