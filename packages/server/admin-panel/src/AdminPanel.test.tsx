import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeAdminServer } from './testing/createFakeAdminServer.ts';
import { fakeFlag } from './testing/fakeFlag.ts';
import { renderPanel } from './testing/renderPanel.tsx';

const flags = [fakeFlag({ key: 'new-checkout' })];

describe('AdminPanel', () => {
  it('asks who is there, says when the password is wrong, and leads where the address points', async () => {
    const server = createFakeAdminServer({ flags, signedIn: undefined });
    const user = renderPanel(server, '#/flags/new-checkout');
    await user.type(await screen.findByLabelText('Name'), 'harbour');
    await user.type(screen.getByLabelText('Password'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Name or password is wrong.');
    expect(screen.getByLabelText('Name')).toHaveValue('harbour');

    await user.clear(screen.getByLabelText('Password'));
    await user.type(screen.getByLabelText('Password'), 'master-of-flags{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: /new-checkout/ })).toBeVisible();
  });

  it('asks to sign in again when the session ended, and loses nothing that was typed', async () => {
    const server = createFakeAdminServer({ flags });
    const user = renderPanel(server, '#/flags/new-checkout');
    await user.click(await screen.findByRole('button', { name: 'Percentage' }));
    await user.type(screen.getByRole('textbox', { name: 'Percent' }), '5');
    server.endSession();
    await user.click(screen.getByRole('button', { name: 'Save' }));

    const dialog = await screen.findByRole('dialog', { name: 'Your session has ended' });
    await user.keyboard('{Escape}');
    expect(dialog).toBeVisible();
    await user.type(within(dialog).getByLabelText('Password'), 'master-of-flags{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.getByRole('textbox', { name: 'Percent' })).toHaveValue('5');
    expect(server.flag('new-checkout').strategies).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(server.flag('new-checkout').strategies).toEqual([
        { name: 'percentage', parameters: { percent: 5 } },
      ]),
    );
  });

  it('leaves nothing typed by one admin to another who signs in instead', async () => {
    const server = createFakeAdminServer({ flags });
    const user = renderPanel(server, '#/flags/new-checkout');
    await user.click(await screen.findByRole('button', { name: 'Percentage' }));
    server.endSession();
    await user.click(screen.getByRole('switch'));
    const dialog = await screen.findByRole('dialog');
    await user.clear(within(dialog).getByLabelText('Name'));
    await user.type(within(dialog).getByLabelText('Name'), 'pilot');
    await user.type(within(dialog).getByLabelText('Password'), 'master-of-flags{Enter}');
    expect(await screen.findByText('pilot')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Percent' })).not.toBeInTheDocument();
  });

  it('signs out at once, but asks first when edits would be lost', async () => {
    const user = renderPanel(createFakeAdminServer({ flags }), '#/flags/new-checkout');
    await user.click(await screen.findByRole('button', { name: 'Percentage' }));
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    const dialog = screen.getByRole('dialog', { name: 'Sign out without saving?' });
    expect(dialog).toHaveTextContent('new-checkout');
    await user.click(within(dialog).getByRole('button', { name: 'Stay signed in' }));
    expect(screen.getByRole('textbox', { name: 'Percent' })).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
  });

  it('says when the server is not there, and goes on by itself when it is', async () => {
    const server = createFakeAdminServer({ flags });
    server.goOffline();
    renderPanel(server);
    expect(await screen.findByRole('alert')).toHaveTextContent('The flag server cannot be reached.');
    server.goOnline();
    expect(await screen.findByRole('switch', {}, { timeout: 10_000 })).toBeVisible();
  }, 15_000);

  it('shows the changes of others by themselves, and says when it no longer can', async () => {
    const server = createFakeAdminServer({ flags });
    renderPanel(server);
    expect(await screen.findByText('Live')).toBeVisible();
    server.changeFlag('pilot', 'new-checkout', { enabled: true });
    await waitFor(() => expect(screen.getByRole('switch')).toBeChecked());

    server.goOffline();
    expect(await screen.findByText(/^Connection lost/)).toBeVisible();
    server.changeFlag('pilot', 'new-checkout', { enabled: false });
    server.goOnline();
    expect(await screen.findByText('Live', {}, { timeout: 10_000 })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('switch')).not.toBeChecked());
  }, 15_000);
});
