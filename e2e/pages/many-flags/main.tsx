import { createFlagStore } from '@halyard/core';
import { FlagProvider, useFlag } from '@halyard/react';
import { staticSource } from '@halyard/sources/static';
import { createRoot } from 'react-dom/client';

/** A page with 1,000 readers, each counting how often it was rendered. */
const keys = Array.from({ length: 1000 }, (_, index) => `flag-${index}`);
const valuesWith = (on: string | undefined) => Object.fromEntries(keys.map((key) => [key, key === on]));
const source = staticSource(valuesWith(undefined));
const store = createFlagStore({ source });
let renders: string[] = [];

// The catalog of this page is not the playground's, whose types the whole repository sees.
const useAnyFlag = useFlag as unknown as (key: string, fallback: boolean) => boolean;

function Reader({ flag }: { readonly flag: string }) {
  'use no memo'; // Counting is a side effect, on purpose.
  renders.push(flag);
  return <li id={flag}>{useAnyFlag(flag, false) ? 'on' : 'off'}</li>;
}

function Page() {
  return (
    <main>
      <button
        type="button"
        onClick={() => {
          renders = [];
          source.setValues(valuesWith('flag-500'));
        }}
      >
        Flip one flag
      </button>
      <button type="button" onClick={() => (document.title = renders.join(' '))}>
        Report
      </button>
      <ul>
        {keys.map((key) => (
          <Reader key={key} flag={key} />
        ))}
      </ul>
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
