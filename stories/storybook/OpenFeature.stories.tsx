import { withOpenFeature } from '@halyard/storybook/openfeature';
import { useBooleanFlagValue } from '@openfeature/react-sdk';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';

/** Written against OpenFeature's own hook. */
function Courier() {
  const isExpress = useBooleanFlagValue('express-delivery', false);
  return <p>{isExpress ? 'An express courier' : 'An ordinary courier'}</p>;
}

const meta = preview.meta({
  title: 'Storybook/OpenFeature',
  component: Courier,
  decorators: [withOpenFeature],
});

/** Hooks of `@openfeature/react-sdk` read the flags of their story, and follow the panel. */
export const Express = meta.story({
  parameters: { flags: { 'express-delivery': true } },
  play: async ({ canvas, flags }) => {
    await expect(await canvas.findByText('An express courier')).toBeVisible();
    flags.set('express-delivery', false);
    await expect(await canvas.findByText('An ordinary courier')).toBeVisible();
    await expect(flags.reads()).toEqual(['express-delivery']);
  },
});

/** On the same page of documents, with flags of its own. */
export const Ordinary = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('An ordinary courier')).toBeVisible();
  },
});
