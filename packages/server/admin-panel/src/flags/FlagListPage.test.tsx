import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeAdminServer } from '../testing/createFakeAdminServer.ts';
import { fakeFlag } from '../testing/fakeFlag.ts';
import { renderPanel } from '../testing/renderPanel.tsx';

const everybody = { name: 'percentage', parameters: { percent: 100 } };
const digit = { name: 'lastDigit', parameters: { digit: 1 } };
const flags = [
  fakeFlag({ key: 'crew-reviews', owner: 'storefront crew', strategies: [digit] }),
  fakeFlag({ key: 'disable-payments', overridable: false, exposeToTesters: false, strategies: [everybody] }),
];

async function findRow(key: string): Promise<HTMLElement> {
  const link = await screen.findByRole('link', { name: key });
  const row = link.closest('li');
  if (row === null) throw new Error(`No row for ${key}.`);
  return row;
}

describe('FlagListPage', () => {
  it('says of each flag who gets it, who would, and whether testers may force it', async () => {
    renderPanel(createFakeAdminServer({ flags }));
    const reviews = await findRow('crew-reviews');
    expect(reviews).toHaveTextContent('Nobody but test users');
    expect(reviews).toHaveTextContent('When on: Accounts ending in 1');
    expect(reviews).toHaveTextContent('storefront crew · Testers may force it');
    expect(await findRow('disable-payments')).toHaveTextContent('Kill switch');
  });

  it('searches as one types, counts, and finds the way back from an empty list', async () => {
    const user = renderPanel(createFakeAdminServer({ flags }));
    await screen.findByText('2 flags');
    await user.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await user.keyboard('kill');
    expect(screen.getByText('1 of 2 flags')).toBeVisible();
    await user.keyboard('zzz');
    await user.click(screen.getByRole('button', { name: 'Show all flags' }));
    expect(screen.getByText('2 flags')).toBeVisible();
  });

  it('moves the switch only after the server has said so', async () => {
    const server = createFakeAdminServer({ flags });
    const user = renderPanel(server);
    const row = within(await findRow('crew-reviews'));
    const release = server.holdWrites();
    await user.click(row.getByRole('switch'));
    expect(row.getByText('Turning on…')).toBeVisible();
    expect(row.getByRole('switch')).not.toBeChecked();
    await user.click(row.getByRole('switch'));
    release();
    await waitFor(() => expect(row.getByRole('switch')).toBeChecked());
    expect(row.getByRole('status')).toHaveTextContent('crew-reviews is now on. Accounts ending in 1.');
    expect(server.requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(1);
  });

  it('asks for the key before everybody gets a flag', async () => {
    const server = createFakeAdminServer({ flags });
    const user = renderPanel(server);
    await user.click(within(await findRow('disable-payments')).getByRole('switch'));
    const dialog = await screen.findByRole('dialog', { name: 'Turn disable-payments on for everybody?' });
    await user.type(within(dialog).getByRole('textbox'), 'disable{Enter}');
    expect(within(dialog).getByRole('alert')).toHaveTextContent('That is not the key.');
    expect(server.flag('disable-payments').enabled).toBe(false);

    await user.type(within(dialog).getByRole('textbox'), '-payments{Enter}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(server.flag('disable-payments').enabled).toBe(true);
  });

  it('changes nothing when the question is cancelled', async () => {
    const server = createFakeAdminServer({ flags });
    const user = renderPanel(server);
    await user.click(within(await findRow('disable-payments')).getByRole('switch'));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(server.flag('disable-payments').enabled).toBe(false);
  });

  it('shows what another admin changed first, and flips all the same only when told to', async () => {
    const server = createFakeAdminServer({ flags });
    const user = renderPanel(server);
    const row = within(await findRow('crew-reviews'));
    const release = server.holdWrites();
    await user.click(row.getByRole('switch'));
    server.changeFlag('pilot', 'crew-reviews', { strategies: [everybody] });
    release();

    const alert = await row.findByRole('alert');
    expect(alert).toHaveTextContent('Your change was not made.');
    expect(alert).toHaveTextContent('You saw: Off: Nobody but test users (when on: Accounts ending in 1)');
    expect(alert).toHaveTextContent('Now: Off: Nobody but test users (when on: Everybody)');
    await waitFor(() => expect(alert).toHaveTextContent('Last change: pilot changed who gets it'));
    expect(server.flag('crew-reviews').enabled).toBe(false);

    await user.click(row.getByRole('button', { name: 'Turn it on all the same' }));
    await user.type(within(await screen.findByRole('dialog')).getByRole('textbox'), 'crew-reviews{Enter}');
    await waitFor(() => expect(server.flag('crew-reviews').enabled).toBe(true));
  });

  it('lets the other admin have it, and gives the focus back to the switch', async () => {
    const server = createFakeAdminServer({ flags });
    const user = renderPanel(server);
    const row = within(await findRow('crew-reviews'));
    const release = server.holdWrites();
    await user.click(row.getByRole('switch'));
    server.changeFlag('pilot', 'crew-reviews', { strategies: [] });
    release();
    await user.click(await row.findByRole('button', { name: 'Leave it as it is now' }));
    expect(row.queryByRole('alert')).not.toBeInTheDocument();
    expect(row.getByRole('switch')).toHaveFocus();
    expect(server.flag('crew-reviews').enabled).toBe(false);
  });

  it('says at the flag that no answer came, and tries again when told to', async () => {
    const server = createFakeAdminServer({ flags });
    const user = renderPanel(server);
    const row = within(await findRow('crew-reviews'));
    server.goOffline();
    await user.click(row.getByRole('switch'));
    expect(await row.findByRole('alert')).toHaveTextContent('No answer');
    expect(row.getByRole('switch')).not.toBeChecked();
    server.goOnline();
    await user.click(row.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(row.getByRole('switch')).toBeChecked());
    expect(row.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('tells a lost answer from a change that was not made', async () => {
    const server = createFakeAdminServer({ flags });
    const user = renderPanel(server);
    const row = within(await findRow('crew-reviews'));
    server.loseNextAnswer();
    await user.click(row.getByRole('switch'));
    expect(await row.findByText('The answer was lost, but the flag is on now.')).toBeVisible();
    expect(row.getByRole('switch')).toBeChecked();
  });
});
