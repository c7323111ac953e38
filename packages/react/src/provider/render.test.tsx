import { boolean, defineFlags, reportExposures, type Exposure } from '@halyard/core';
import { render } from '@testing-library/react';
import { StrictMode, Suspense, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createFlagHooks } from '../createFlagHooks.ts';
import { FlagProvider } from '../index.ts';
import { createTestSource } from '../testing/createTestSource.ts';

const flags = defineFlags({ checkout: boolean({ default: false }) });
const { useFlag } = createFlagHooks(flags);

function Reader() {
  return <p>{String(useFlag('checkout'))}</p>;
}

function Unready(): ReactNode {
  useFlag('checkout');
  // oxlint-disable-next-line typescript/only-throw-error -- how a component suspends
  throw new Promise(() => {});
}

function createPage(children: ReactNode) {
  const source = createTestSource({ ann: { checkout: true } });
  const exposures: Exposure[] = [];
  const page = (
    <StrictMode>
      <FlagProvider
        flags={flags}
        source={source}
        context={{ targetingKey: 'ann' }}
        exposures={reportExposures({ onExposure: (exposure) => exposures.push(exposure) })}
      >
        {children}
      </FlagProvider>
    </StrictMode>
  );
  return { source, exposures, page };
}

describe('a render', () => {
  it('starts nothing and exposes nothing by itself: on a server there is no source to stop', () => {
    const { source, exposures, page } = createPage(<Reader />);
    expect(renderToString(page)).toContain('false');
    expect([source.asked, source.listenerCount, exposures]).toEqual([[], 0, []]);
  });

  it('that is thrown away exposes nothing, since nobody was shown anything', () => {
    const { exposures, page } = createPage(
      <Suspense fallback="waiting">
        <Unready />
      </Suspense>,
    );
    render(page);
    expect(exposures).toEqual([]);
  });

  it('that is shown is one exposure for any number of readers, in StrictMode too', () => {
    const { exposures, page } = createPage(
      <>
        <Reader />
        <Reader />
      </>,
    );
    render(page).rerender(page);
    expect(exposures).toEqual([
      { key: 'checkout', subject: 'ann', evaluation: { value: true, reason: 'STATIC' } },
    ]);
  });
});
