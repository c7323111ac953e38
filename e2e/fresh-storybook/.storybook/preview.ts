import type { Preview } from '@storybook/react-vite';
import { flags } from '../src/flags.ts';

const preview: Preview = { parameters: { flagsSetup: { flags } } };
export default preview;
