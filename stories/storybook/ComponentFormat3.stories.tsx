import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { NoteField } from './NoteField.tsx';

/** The format that most Storybooks are written in: objects instead of `preview.meta`. */
const meta = {
  title: 'Storybook/Component Story Format 3',
  component: NoteField,
  parameters: { flags: { 'express-delivery': true } },
} satisfies Meta<typeof NoteField>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The component says what the flag is. */
export const AsTheComponent: Story = {
  play: async ({ canvas, flags }) => {
    await expect(canvas.getByLabelText(/express courier/)).toBeVisible();
    await expect(flags.reads()).toEqual(['express-delivery']);
  },
};

/** The story says it. */
export const Ordinary: Story = {
  parameters: { flags: { 'express-delivery': false } },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText(/ordinary courier/)).toBeVisible();
  },
};
