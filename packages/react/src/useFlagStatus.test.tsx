import { act, render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FlagProvider, useFlagStatus } from './index.ts';
import { createTestSource } from './testing/createTestSource.ts';

function Health() {
  return <p>{useFlagStatus()}</p>;
}

const pageOf = (source?: ReturnType<typeof createTestSource>) => (
  <FlagProvider source={source}>
    <Health />
  </FlagProvider>
);

describe('useFlagStatus', () => {
  it('follows the source from its start through an outage', async () => {
    const source = createTestSource({ ann: {} });
    const settle = source.hold();
    const { container } = render(
      <FlagProvider source={source} context={{ targetingKey: 'ann' }}>
        <Health />
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('NOT_READY');
    await act(async () => settle());
    expect(container).toHaveTextContent(/^READY/);
    act(() => source.push('ann', {}, { status: 'ERROR' }));
    expect(container).toHaveTextContent('STALE');
  });

  it('is never READY for a subject that was not asked for yet', () => {
    const source = createTestSource({ ann: {}, bob: {} });
    const seen: string[] = [];
    function Log({ user }: { user: string }) {
      seen.push(`${user} ${useFlagStatus()}`);
      return null;
    }
    const page = (user: string) => (
      <FlagProvider source={source} context={{ targetingKey: user }}>
        <Log user={user} />
      </FlagProvider>
    );
    const { rerender } = render(page('ann'));
    source.hold();
    rerender(page('bob'));
    expect(seen).toContain('ann READY');
    expect(seen.filter((line) => line.startsWith('bob'))).not.toContain('bob READY');
  });

  it('is READY at once without a source', () => {
    const { container } = render(
      <FlagProvider>
        <Health />
      </FlagProvider>,
    );
    expect(container).toHaveTextContent('READY');
  });

  it('is on a server what it is before the start', () => {
    expect(renderToString(pageOf(createTestSource({})))).toContain('NOT_READY');
    expect(renderToString(pageOf())).toBe('<p>READY</p>');
  });

  it('is READY again after any success, however it was before', async () => {
    const source = createTestSource({ ann: {} });
    const { container } = render(
      <FlagProvider source={source} context={{ targetingKey: 'ann' }}>
        <Health />
      </FlagProvider>,
    );
    for (const status of ['STALE', 'ERROR', 'FATAL'] as const) {
      act(() => source.push('ann', {}, { status }));
      expect(container).not.toHaveTextContent(/^READY/);
      act(() => source.push('ann', {}, { status: 'READY' }));
      expect(container).toHaveTextContent(/^READY/);
    }
  });
});
