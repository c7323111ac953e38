import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeAdminServer } from '../testing/createFakeAdminServer.ts';
import { renderPanel } from '../testing/renderPanel.tsx';

describe('TestUsersPage', () => {
  it('adds a name exactly as typed, and can undo it', async () => {
    const server = createFakeAdminServer({ testUsers: ['testuser1'] });
    const user = renderPanel(server, '#/test-users');
    await user.type(await screen.findByLabelText('User name'), 'TestUser1{Enter}');
    expect(await screen.findByText('TestUser1 was added.')).toBeVisible();
    expect(server.testUsers().testUsers).toEqual(['testuser1', 'TestUser1']);
    expect(screen.getByLabelText('User name')).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(server.testUsers().testUsers).toEqual(['testuser1']));
  });

  it('removes a name, and gives the focus to the undo', async () => {
    const server = createFakeAdminServer({ testUsers: ['ann', 'bob'] });
    const user = renderPanel(server, '#/test-users');
    await user.click(await screen.findByRole('button', { name: 'Remove ann' }));
    expect(await screen.findByText('ann was removed.')).toBeVisible();
    expect(server.testUsers().testUsers).toEqual(['bob']);
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
  });

  it.each([
    [' ', 'Type the name of a user.'],
    ['ann ', 'The name begins or ends with a space. Names must match exactly.'],
    ['ann', 'ann is already a test user.'],
  ])('refuses %j and keeps what was typed', async (typed, problem) => {
    const server = createFakeAdminServer({ testUsers: ['ann'] });
    const user = renderPanel(server, '#/test-users');
    await user.type(await screen.findByLabelText('User name'), `${typed}{Enter}`);
    expect(screen.getByLabelText('User name')).toHaveAccessibleDescription(problem);
    expect(screen.getByLabelText('User name')).toHaveValue(typed);
    expect(server.requests.some((request) => request.startsWith('PUT'))).toBe(false);
  });

  it('shows what another admin changed first, and adds to their list when told to', async () => {
    const server = createFakeAdminServer({ testUsers: ['ann', 'bob'] });
    const user = renderPanel(server, '#/test-users');
    await user.type(await screen.findByLabelText('User name'), 'cleo');
    const release = server.holdWrites();
    await user.keyboard('{Enter}');
    server.changeTestUsers('pilot', ['bob', 'dora']);
    release();
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('They added dora and removed ann.'));
    expect(screen.getByLabelText('User name')).toHaveValue('cleo');
    await user.click(screen.getByRole('button', { name: 'Add cleo now' }));
    await waitFor(() => expect(server.testUsers().testUsers).toEqual(['bob', 'dora', 'cleo']));
  });

  it('says that nothing came back, and keeps the name', async () => {
    const server = createFakeAdminServer({ testUsers: [] });
    const user = renderPanel(server, '#/test-users');
    await user.type(await screen.findByLabelText('User name'), 'ann');
    server.goOffline();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('ann was not added.')).toBeVisible();
    expect(screen.getByLabelText('User name')).toHaveValue('ann');
  });
});
