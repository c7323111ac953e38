import { clearOverrides, keepOverrides, setOverride } from '@halyard/core/overrides';
import { createFlagHooks, FlagProvider, useFlagStatus } from '@halyard/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { contextOf, createPageStore, flags } from './createPageStore.ts';
import type { FaultPage, FaultPageOptions, Sight } from './FaultPage.ts';

/** A page as customers have it, that keeps a log of all that its readers are shown. */
const { useFlagDetails } = createFlagHooks(flags);

// A test wrote it.
const options = JSON.parse(new URLSearchParams(location.search).get('options') ?? '{}') as FaultPageOptions;
if (options.startsOffline && navigator.onLine) {
  await new Promise((resolve) => addEventListener('offline', resolve, { once: true }));
}
const sights: Sight[] = [];
const statuses: string[] = [];
const store = createPageStore(options);
store.state.subscribe(({ status }) => {
  if (status !== 'NOT_READY' && status !== statuses.at(-1)) statuses.push(status);
});
if (options.access) keepOverrides(store);

interface ReaderProps {
  readonly flag: keyof typeof flags;
  readonly subject: string | undefined;
}

function Reader({ flag, subject }: ReaderProps) {
  'use no memo'; // Keeping a log is a side effect, on purpose.
  const { value, reason, errorCode } = useFlagDetails(flag);
  sights.push({ subject, key: flag, value, reason, errorCode });
  return (
    <li>
      {flag}: <output id={flag}>{String(value)}</output>
    </li>
  );
}

function publish(page: FaultPage): void {
  globalThis.faultPage = page;
}

function Status() {
  return <p id="status">{useFlagStatus()}</p>;
}

function Page() {
  const [subject, signIn] = useState(options.subject);
  const page: FaultPage = {
    store,
    sights,
    statuses,
    signIn,
    createStore: () => createPageStore(options),
    force: (turn, scope) => setOverride(store, 'turn', { value: turn, scope }),
    unforce: () => clearOverrides(store),
  };
  publish(page);
  return (
    <FlagProvider store={store} context={contextOf(subject)}>
      <h1>Shop</h1>
      <ul>
        <Reader flag="poisoned" subject={subject} />
        <Reader flag="turn" subject={subject} />
        <Reader flag="unlisted" subject={subject} />
      </ul>
      <Status />
    </FlagProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
