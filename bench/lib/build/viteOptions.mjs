import { defaultClientConditions } from 'vite';
import { benchFolder } from '../folders.mjs';

/** The condition under which Halyard's packages find each other's sources. */
export const sourceCondition = '@halyard/source';

export const viteOptions = {
  configFile: false,
  root: benchFolder,
  logLevel: 'error',
  clearScreen: false,
  resolve: {
    // It says where Halyard's entries lie.
    tsconfigPaths: true,
    conditions: [sourceCondition, ...defaultClientConditions],
    // The workspace has a React of its own, and two in one page do not know each other.
    dedupe: ['react', 'react-dom', 'zustand'],
  },
};
