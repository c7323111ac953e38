import type { Meta, StoryObj } from '@storybook/react-vite';
import { Note } from './Note.tsx';

const meta = { title: 'Note', component: Note } satisfies Meta<typeof Note>;
export default meta;

export const Express: StoryObj<typeof meta> = { parameters: { flags: { 'express-delivery': true } } };

export const Both: StoryObj<typeof meta> = { parameters: { flagMatrix: ['express-delivery'] } };
