import { FlagProvider } from '@halyard/react';
import { staticSource, type StaticValues } from '@halyard/sources/static';
import type { Decorator } from '@storybook/react-vite';
import { flags } from '../../playground/flags.ts';

/** Gives a story the flags of its `parameters.flags`; all others have their defaults. */
export const withFlags: Decorator = (Story, { parameters }) => (
  <FlagProvider flags={flags} source={staticSource((parameters['flags'] ?? {}) as StaticValues)}>
    <Story />
  </FlagProvider>
);
