import { createFlagStore, readFlagState, type Access } from '@halyard/core';
import { setOverride } from '@halyard/core/overrides';
import { createFlagHooks, FlagProvider } from '@halyard/react';
import { staticSource } from '@halyard/sources/static';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onINP } from 'web-vitals';
import { attributeErrors } from './attributeErrors.ts';
import { attributeVitals } from './attributeVitals.ts';
import { flags } from './flags.ts';

const { Feature, useFlag } = createFlagHooks(flags);
const granted: Access = {
  state: 'granted',
  allows: () => true,
  subscribe: () => () => {},
  start: () => {},
  stop: () => {},
};
const source = staticSource({ search: 'slow', banner: true, fragile: true });
const store = createFlagStore({ flags, source, context: { targetingKey: 'ann' }, access: granted });

// The test reads what was sent, and changes what the flags are.
const reports: object[] = [];
const measured: string[] = [];
const send = (report: object) => void reports.push(report);
Object.assign(window, {
  reports,
  measured,
  setValues: (values: Parameters<typeof source.setValues>[0]) => source.setValues(values),
  force: (value: string) => setOverride(store, 'search', { value }),
});
attributeVitals(store, send);
// After those above, so what is in here was noted by them.
onINP(({ name }) => measured.push(name), { reportAllChanges: true });
attributeErrors(store, send);

function Search(): ReactNode {
  const kind = useFlag('search');
  const block = () => {
    const end = performance.now() + (kind === 'slow' ? 200 : 20);
    while (performance.now() < end);
  };
  return (
    <button type="button" onClick={block}>
      Search, {kind}
    </button>
  );
}

/** Throws as it is rendered for the first time, so no reader of its flag is ever on the screen. */
function Fragile(): ReactNode {
  if (useFlag('fragile')) throw new Error('boom');
  return 'fine';
}

function Page(): ReactNode {
  const [isOpen, open] = useState(false);
  return (
    <main>
      <Feature flag="banner">
        <h1>The largest text of this page, which takes a while to read</h1>
      </Feature>
      <Search />
      <button
        type="button"
        onClick={() => {
          throw new Error('clicked');
        }}
      >
        Throw
      </button>
      <button type="button" onClick={() => open(true)}>
        Open
      </button>
      <Feature
        flag="banner"
        contain
        fallback="contained"
        onCrash={({ flag }) => send({ name: 'crash', flag, ...readFlagState(store, 'read') })}
      >
        {isOpen && <Fragile />}
      </Feature>
    </main>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <FlagProvider store={store}>
      <Page />
    </FlagProvider>,
  );
}
