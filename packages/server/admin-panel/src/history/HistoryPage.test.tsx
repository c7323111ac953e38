import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeAdminServer } from '../testing/createFakeAdminServer.ts';
import { fakeFlag } from '../testing/fakeFlag.ts';
import { renderPanel } from '../testing/renderPanel.tsx';

const signIn = { actor: 'harbour', action: 'session.created', before: null, after: null } as const;
const flip = {
  actor: 'pilot',
  action: 'flag.enabled',
  flagKey: 'new-checkout',
  before: { enabled: false },
  after: { enabled: true },
} as const;

describe('HistoryPage', () => {
  it('says who changed what, and follows what happens now', async () => {
    const server = createFakeAdminServer({ flags: [fakeFlag({ key: 'new-checkout' })] });
    server.record(signIn);
    renderPanel(server, '#/history');
    expect(await screen.findByText(/signed in/)).toHaveTextContent('harbour signed in');
    expect(screen.getByText('That is all.')).toBeVisible();
    server.changeFlag('pilot', 'new-checkout', { enabled: true });
    expect(await screen.findByText(/turned it on/)).toHaveTextContent('pilot turned it on');
    expect(screen.getByRole('link', { name: 'new-checkout' })).toHaveAttribute(
      'href',
      '#/flags/new-checkout',
    );
  });

  it('loads what is older until there is no more, each entry once', async () => {
    const server = createFakeAdminServer();
    for (let count = 0; count < 120; count += 1) server.record(signIn);
    const user = renderPanel(server, '#/history');
    await user.click(await screen.findByRole('button', { name: 'Load older changes' }));
    await waitFor(() => expect(screen.getAllByText(/signed in/)).toHaveLength(100));
    await user.click(screen.getByRole('button', { name: 'Load older changes' }));
    await waitFor(() => expect(screen.getAllByText(/signed in/)).toHaveLength(120));
    expect(screen.getByText('That is all.')).toBeVisible();
  });

  it('finds a flag’s own changes far back', async () => {
    const server = createFakeAdminServer({ flags: [fakeFlag({ key: 'new-checkout' })] });
    server.record(flip);
    for (let count = 0; count < 120; count += 1) server.record(signIn);
    renderPanel(server, '#/flags/new-checkout');
    expect(await screen.findByText(/turned it on/)).toHaveTextContent('pilot turned it on');
    expect(screen.queryByText(/signed in/)).not.toBeInTheDocument();
  });

  it('says when the history cannot be read', async () => {
    const server = createFakeAdminServer();
    const user = renderPanel(server, '#/flags');
    await screen.findByText('Live');
    server.goOffline();
    await user.click(screen.getByRole('link', { name: 'History' }));
    expect(await screen.findByText('Could not load the history')).toBeVisible();
  });
});
