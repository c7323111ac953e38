import type { Args, Renderer } from 'storybook/internal/csf';
import type { FlagsControls } from './story/FlagsControls.ts';

/** What the addon adds to the context of every story. */
export interface FlaggedContext {
  /** The flags of this story, for its play function and its tests. */
  readonly flags: FlagsControls;
}

declare module 'storybook/internal/csf' {
  // The same parameters as Storybook's own declaration, or they do not merge.
  interface StoryContext<TRenderer extends Renderer = Renderer, TArgs = Args> extends FlaggedContext {}
}
