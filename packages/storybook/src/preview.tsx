import type { DecoratorFunction, ProjectAnnotations, Renderer } from 'storybook/internal/types';
import { forcedGlobal, matrixGlobal, viewGlobal } from './names.ts';
import { findInstance } from './preview/storyInstances.ts';
import { withFlags } from './preview/withFlags.tsx';
import { flagsControls } from './story/FlagsControls.ts';

/** What the addon adds to every preview that names it. */
const preview: ProjectAnnotations<Renderer> = {
  // Also what a play function set is gone when the story is: the instance belongs to what is on the screen.
  initialGlobals: { [forcedGlobal]: '', [viewGlobal]: 'live', [matrixGlobal]: '' },
  // Storybook's own types say so, too: an addon's annotations are those of any renderer.
  decorators: [withFlags as DecoratorFunction],
  beforeEach: (context) => {
    Object.assign(context, { flags: flagsControls(() => findInstance(context.canvasElement as object)) });
  },
};

export default preview;
