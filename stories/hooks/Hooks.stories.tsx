import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { Details, Patient, SourceStatus, Value, Values } from './Readers.tsx';

const meta = preview.meta({ title: 'React/Hooks', component: Value });

/** `useFlag` answers with a value, at once and always. */
export const UseFlag = meta.story({
  parameters: { flags: { 'products-per-page': 12 } },
  play: async ({ canvas, flags }) => {
    await expect(canvas.getByText('12')).toBeVisible();
    flags.set('products-per-page', 6);
    await expect(await canvas.findByText('6')).toBeVisible();
  },
});

/** A value that the catalog refuses is none: the declared default stands in. */
export const BadValue = meta.story({
  play: async ({ canvas, flags }) => {
    flags.set('products-per-page', 400);
    await expect(await canvas.findByText('8')).toBeVisible();
  },
});

/** `useFlags` reads several at once, and renders once for a change of them. */
export const UseFlags = meta.story({
  render: () => <Values />,
  parameters: { flags: { 'new-checkout': true, 'catalog-layout': 'list' } },
  play: async ({ canvas, flags }) => {
    await expect(canvas.getByText('list')).toBeVisible();
    await expect(flags.reads()).toEqual(['new-checkout', 'catalog-layout']);
  },
});

/** `useFlagDetails` also says how the value came about. */
export const UseFlagDetails = meta.story({
  render: () => <Details />,
  parameters: { flags: { 'new-checkout': true } },
  play: async ({ canvas, flags }) => {
    await expect(canvas.getByText('STATIC')).toBeVisible();
    flags.simulate('new-checkout', 'error');
    await expect(await canvas.findByText('GENERAL')).toBeVisible();
    flags.simulate('new-checkout', 'missing');
    await expect(await canvas.findByText('FLAG_NOT_FOUND')).toBeVisible();
  },
});

/** `useFlagStatus` is about the source, whatever its flags are. */
export const UseFlagStatus = meta.story({
  render: () => <SourceStatus />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('READY')).toBeVisible();
  },
});

/** `useSuspenseFlag` never guesses: a `<Suspense>` holds the place until the flag is known. */
export const UseSuspenseFlag = meta.story({
  render: () => <Patient />,
  parameters: { flags: { 'hero-headline': 'Known at last.' } },
  globals: { flagsView: 'late' },
  play: async ({ canvas, flags }) => {
    await flags.ready();
    await expect(await canvas.findByText('Known at last.', {}, { timeout: 5000 })).toBeVisible();
  },
});
