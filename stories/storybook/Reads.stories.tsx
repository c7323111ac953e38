import { useFlag } from '@halyard/react';
import { lazy, Suspense } from 'react';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.tsx';
import { NoteField } from './NoteField.tsx';

const meta = preview.meta({ title: 'Storybook/Reads', component: NoteField });

const LazyNote = lazy(() => Promise.resolve({ default: NoteField }));

/** Reads one flag, which it names: nothing to find. */
export const Clean = meta.story({ parameters: { flags: { 'express-delivery': true } } });

/** Names a flag that nothing reads. */
export const Unread = meta.story({ parameters: { flags: { 'new-checkout': true } } });

/** Reads a flag that nobody declares. */
export const Undeclared = meta.story({
  render: function Misspelt() {
    // A key that the catalog would refuse: what code without types does.
    const misspelt = 'expres-delivery' as 'express-delivery';
    return <p>{String(useFlag(misspelt))}</p>;
  },
});

/** A child that loads later counts, too. */
export const Later = meta.story({
  parameters: { flags: { 'express-delivery': true } },
  render: () => (
    <Suspense fallback="…">
      <LazyNote />
    </Suspense>
  ),
  play: async ({ canvas, flags }) => {
    await expect(await canvas.findByLabelText(/express courier/)).toBeVisible();
    await expect(flags.reads()).toEqual(['express-delivery']);
  },
});
