import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeAdminServer } from '../testing/createFakeAdminServer.ts';
import { fakeFlag } from '../testing/fakeFlag.ts';
import { renderPanel } from '../testing/renderPanel.tsx';

const share = { name: 'percentage', parameters: { percent: 20 } };
const digit = { name: 'lastDigit', parameters: { digit: 1 } };
const layout = fakeFlag({
  key: 'catalog-layout',
  kind: 'string',
  variants: { grid: 'grid', list: 'list', showcase: 'showcase' },
  onVariant: 'showcase',
  offVariant: 'grid',
  enabled: true,
  strategies: [share, digit],
});
const hash = '#/flags/catalog-layout';

const saveBar = (): HTMLElement => screen.getByRole('region', { name: 'Unsaved changes' });

describe('FlagEditorPage', () => {
  it('says before saving what saving would change, and saves it', async () => {
    const server = createFakeAdminServer({ flags: [layout] });
    const user = renderPanel(server, hash);
    const percent = await screen.findByRole('textbox', { name: 'Percent' });
    await user.clear(percent);
    await user.type(percent, '35');
    expect(saveBar()).toHaveTextContent('On: Accounts ending in 1, or 20 % of visitors');
    expect(saveBar()).toHaveTextContent('On: Accounts ending in 1, or 35 % of visitors');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Saved\. On: Accounts ending in 1, or 35 %/)).toBeVisible();
    expect(server.flag('catalog-layout').strategies[0]).toEqual({
      name: 'percentage',
      parameters: { percent: 35 },
    });
  });

  it('offers a variant per strategy where there are more than two', async () => {
    const server = createFakeAdminServer({ flags: [layout] });
    const user = renderPanel(server, hash);
    const [, second] = await screen.findAllByRole('combobox', { name: 'They get' });
    if (second === undefined) throw new Error('The second strategy offers no variant.');
    await user.selectOptions(second, 'list');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(server.flag('catalog-layout').strategies).toEqual([share, { ...digit, variant: 'list' }]),
    );
  });

  it('offers no variant for a flag that is just on or off', async () => {
    const flag = fakeFlag({ key: 'catalog-layout', strategies: [share] });
    renderPanel(createFakeAdminServer({ flags: [flag] }), hash);
    await screen.findByRole('textbox', { name: 'Percent' });
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('reorders by keyboard, and the focus stays with the strategy that moved', async () => {
    const server = createFakeAdminServer({ flags: [layout] });
    const user = renderPanel(server, hash);
    const down = await screen.findByRole('button', { name: 'Move Percentage, strategy 1 down' });
    down.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Move Percentage, strategy 2 down' })).toHaveFocus();
    expect(screen.getByText('Now strategy 2 of 2.')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.flag('catalog-layout').strategies).toEqual([digit, share]));
  });

  it('says clearly that nobody gets the flag once the last strategy is removed', async () => {
    const server = createFakeAdminServer({ flags: [{ ...layout, strategies: [digit] }] });
    const user = renderPanel(server, hash);
    await user.click(await screen.findByRole('button', { name: 'Remove Last digit, strategy 1' }));
    expect(screen.getByText('No strategy: nobody gets this flag.')).toBeVisible();
    expect(saveBar()).toHaveTextContent('After savingOn: Nobody but test users');
    expect(screen.getByRole('button', { name: 'Last digit' })).toHaveFocus();
  });

  it('leads to the field that is not filled in, and saves nothing', async () => {
    const server = createFakeAdminServer({ flags: [layout] });
    const user = renderPanel(server, hash);
    await user.click(await screen.findByRole('button', { name: 'Last digit' }));
    const added = screen.getAllByRole('textbox', { name: 'Digit' }).at(-1);
    expect(added).toHaveFocus();
    expect(added).toBeValid();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(added).toHaveFocus();
    expect(added).toBeInvalid();
    expect(added).toHaveAccessibleDescription('Fill this in.');
    await user.type(screen.getAllByRole('textbox', { name: 'Digit' }).at(-1) as HTMLElement, '12');
    expect(added).toHaveAccessibleDescription('A whole number from 0 to 9.');
    expect(server.requests.some((request) => request.startsWith('PATCH'))).toBe(false);
  });

  it('shows what another admin saved meanwhile, and keeps the edits when told to', async () => {
    const server = createFakeAdminServer({ flags: [layout] });
    const user = renderPanel(server, hash);
    const percent = await screen.findByRole('textbox', { name: 'Percent' });
    await user.clear(percent);
    await user.type(percent, '30');
    server.changeFlag('pilot', 'catalog-layout', { strategies: [digit] });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('When you beganOn: Accounts ending in 1, or 20 % of visitors');
    expect(alert).toHaveTextContent('Theirs, live nowOn: Accounts ending in 1');
    expect(alert).toHaveTextContent('With your editsOn: Accounts ending in 1, or 30 % of visitors');
    await waitFor(() => expect(alert).toHaveTextContent('Last change: pilot changed who gets it'));
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Keep my edits' }));
    expect(screen.getByRole('textbox', { name: 'Percent' })).toHaveValue('30');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(server.flag('catalog-layout').strategies).toEqual([
        { name: 'percentage', parameters: { percent: 30 } },
        digit,
      ]),
    );
  });

  it('learns of the conflict from the server when the event has not arrived', async () => {
    const server = createFakeAdminServer({ flags: [layout] });
    const user = renderPanel(server, hash);
    const percent = await screen.findByRole('textbox', { name: 'Percent' });
    await user.clear(percent);
    await user.type(percent, '30');
    const release = server.holdWrites();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    server.changeFlag('pilot', 'catalog-layout', { enabled: false });
    release();
    await user.click(await screen.findByRole('button', { name: 'Take theirs' }));
    expect(screen.getByRole('textbox', { name: 'Percent' })).toHaveValue('20');
    expect(screen.getByRole('switch')).not.toBeChecked();
    expect(server.flag('catalog-layout').strategies).toEqual([share, digit]);
  });

  it('does not take an own flip of the main switch for somebody else’s change', async () => {
    const server = createFakeAdminServer({ flags: [layout] });
    const user = renderPanel(server, hash);
    await user.click(await screen.findByRole('button', { name: 'Remove Last digit, strategy 2' }));
    await user.click(screen.getByRole('switch'));
    await waitFor(() => expect(screen.getByRole('switch')).not.toBeChecked());
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.flag('catalog-layout').strategies).toEqual([share]));
  });

  it('keeps unsaved edits while one looks elsewhere, and marks the flag in the list', async () => {
    const user = renderPanel(createFakeAdminServer({ flags: [layout] }), hash);
    await user.type(await screen.findByRole('textbox', { name: 'Percent' }), '.5');
    await user.click(screen.getByRole('link', { name: 'All flags' }));
    expect(await screen.findByText('Unsaved changes')).toBeVisible();
    expect(screen.getByRole('link', { name: 'catalog-layout' })).toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'catalog-layout' }));
    expect(await screen.findByRole('textbox', { name: 'Percent' })).toHaveValue('20.5');
  });

  it('asks for the key when a save gives the flag to everybody', async () => {
    const server = createFakeAdminServer({ flags: [layout] });
    const user = renderPanel(server, hash);
    const percent = await screen.findByRole('textbox', { name: 'Percent' });
    await user.clear(percent);
    await user.type(percent, '100');
    await user.click(screen.getByRole('button', { name: 'Save for everybody…' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'catalog-layout{Enter}');
    expect(await screen.findByText('Saved. On: Everybody')).toBeVisible();
  });

  it('reveals a secret flag, asking for the key when that releases it to everybody', async () => {
    const everybody = [{ name: 'percentage', parameters: { percent: 100 } }];
    const server = createFakeAdminServer({
      flags: [fakeFlag({ key: 'dark', enabled: true, secret: true, strategies: everybody })],
    });
    const user = renderPanel(server, '#/flags/dark');
    await user.click(await screen.findByRole('button', { name: 'Reveal it' }));
    await user.type(await screen.findByLabelText('Type dark to go on'), 'dark');
    expect(server.flag('dark').secret).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Turn on for everybody' }));
    expect(await screen.findByRole('button', { name: 'Make it secret' })).toBeVisible();
    expect(server.flag('dark').secret).toBe(false);
  });

  it('keeps a strategy that it does not know, and says that it matches nobody', async () => {
    const weekday = { name: 'weekday', parameters: { days: ['monday'] } };
    const server = createFakeAdminServer({ flags: [{ ...layout, strategies: [weekday, digit] }] });
    const user = renderPanel(server, hash);
    expect(await screen.findByText(/does not know this strategy: it matches nobody/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove Last digit, strategy 2' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.flag('catalog-layout').strategies).toEqual([weekday]));
  });

  it('says so when the address names no flag', async () => {
    renderPanel(createFakeAdminServer({ flags: [layout] }), '#/flags/gone');
    expect(await screen.findByText(/There is no flag with the key/)).toHaveTextContent('gone');
  });
});
