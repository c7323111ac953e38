import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdminApi } from './api/createAdminApi.ts';
import { browserOf } from './testing/browserOf.ts';
import { renderPanel } from './testing/renderPanel.tsx';
import { harbour, pilot } from './testing/serverSeed.ts';
import { startTestServer, type TestServer } from './testing/startTestServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
afterAll(() => server.stop());

async function signIn(user: UserEvent): Promise<void> {
  await user.type(await screen.findByLabelText('Name'), harbour.name);
  await user.type(screen.getByLabelText('Password'), `${harbour.password}{Enter}`);
  await screen.findByText('Live');
}

/** The other admin, at another computer. */
async function otherAdmin(): Promise<ReturnType<typeof createAdminApi>> {
  const api = createAdminApi({ fetch: browserOf(server.url).fetch });
  await api.signIn(pilot);
  return api;
}

describe('AdminPanel with the flag server', () => {
  it('flips a flag, and the history says who did', async () => {
    const user = renderPanel(browserOf(server.url));
    await signIn(user);
    await user.click(await screen.findByRole('switch', { name: 'flipped, main switch' }));
    await waitFor(() => expect(screen.getByRole('switch', { name: 'flipped, main switch' })).toBeChecked());
    await user.click(screen.getByRole('link', { name: 'History' }));
    expect(await screen.findByText(/turned it on/)).toHaveTextContent('harbour turned it on');
  });

  it('follows another admin, and shows the conflict when both edit', async () => {
    const api = await otherAdmin();
    const user = renderPanel(browserOf(server.url), '#/flags/contested');
    await signIn(user);
    await user.click(await screen.findByRole('button', { name: 'Last digit' }));
    await user.type(screen.getByRole('textbox', { name: 'Digit' }), '3');
    await api.updateFlag({ key: 'contested', version: 1 }, { enabled: true });

    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('Last change: pilot turned it on'));
    await user.click(screen.getByRole('button', { name: 'Keep my edits' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved. On: Accounts ending in 3')).toBeVisible();
  });

  it('is asked for the key before everybody gets a flag', async () => {
    const user = renderPanel(browserOf(server.url), '#/flags/released');
    await signIn(user);
    await user.click(await screen.findByRole('button', { name: 'Percentage' }));
    await user.type(screen.getByRole('textbox', { name: 'Percent' }), '100');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved. Off: Nobody but test users (when on: Everybody)');
    await user.click(screen.getByRole('switch'));
    await user.type(within(await screen.findByRole('dialog')).getByRole('textbox'), 'released{Enter}');
    await waitFor(() => expect(screen.getByRole('switch')).toBeChecked());
  });

  it('shows the server’s own words when it refuses a value', async () => {
    const user = renderPanel(browserOf(server.url), '#/flags/edited');
    await signIn(user);
    await user.click(await screen.findByRole('button', { name: 'Percentage' }));
    await user.type(screen.getByRole('textbox', { name: 'Percent' }), '5');
    await user.type(screen.getByRole('textbox', { name: 'By' }), 'a'.repeat(200));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('the parameter "by" must be a text');
    expect(screen.getByRole('textbox', { name: 'Percent' })).toHaveValue('5');
  });

  it('asks to sign in again when the session is gone, and goes on', async () => {
    const browser = browserOf(server.url);
    const user = renderPanel(browser, '#/flags/kept');
    await signIn(user);
    await screen.findByRole('switch');
    browser.forgetCookie();
    await user.click(screen.getByRole('switch'));
    const dialog = await screen.findByRole('dialog', { name: 'Your session has ended' });
    await user.type(within(dialog).getByLabelText('Password'), `${harbour.password}{Enter}`);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByRole('switch')).toBeChecked());
  });

  it('adds a test user to the list that another admin has changed', async () => {
    const api = await otherAdmin();
    const user = renderPanel(browserOf(server.url), '#/test-users');
    await signIn(user);
    await screen.findByText('testuser1');
    const list = await api.readTestUsers();
    await api.replaceTestUsers({ ...list, testUsers: [...list.testUsers, 'testuser2'] });
    expect(await screen.findByText('testuser2')).toBeVisible();
    await user.type(screen.getByLabelText('User name'), 'TestUser1{Enter}');
    expect(await screen.findByText('TestUser1 was added.')).toBeVisible();
    expect((await api.readTestUsers()).testUsers).toEqual(['testuser1', 'testuser2', 'TestUser1']);
  });
});
