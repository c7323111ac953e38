import type { ReactElement } from 'react';
import type { DecoratorFunction, Renderer } from 'storybook/internal/csf';
import { flagsViewOf } from '../FlagsView.ts';
import type { FlagsParameters } from '../FlagsParameters.ts';
import { matrixAxes } from '../matrix/matrixAxes.ts';
import type { MatrixAxes } from '../matrix/matrixCells.ts';
import { forcedGlobal, matrixGlobal, viewGlobal } from '../names.ts';
import { levelsOf } from '../story/levelsOf.ts';
import { FlaggedStory } from './FlaggedStory.tsx';
import { isPreviewPage, projectAnnotations } from './projectAnnotations.ts';

/** React's renderer as far as a decorator needs it: `@storybook/react` itself is the app's choice of builder and version. */
interface ReactRenderer extends Renderer {
  component: never;
  storyResult: ReactElement;
  /** None where a test renders a composed story by itself. */
  canvasElement: HTMLElement | null | undefined;
}

/** Gives every story flags of its own, as its parameters, the panel and the address say. */
export const withFlags: DecoratorFunction<ReactRenderer> = (Story, context) => {
  const { id, canvasElement, globals, viewMode } = context;
  const parameters = context.parameters as FlagsParameters;
  const setup = parameters.flagsSetup ?? {};
  const token = globals[forcedGlobal] as unknown;
  return (
    <FlaggedStory
      storyId={id}
      canvasElement={canvasElement}
      Story={Story as () => ReactElement}
      setup={setup}
      values={parameters.flags ?? {}}
      levels={levelsOf(context, projectAnnotations())}
      token={typeof token === 'string' ? token : ''}
      view={flagsViewOf(globals[viewGlobal])}
      axes={axesOf(parameters, globals[matrixGlobal])}
      // A docs page shows several stories, which may want different ones.
      isReloaded={parameters.flagsReload === true && viewMode === 'story' && isPreviewPage()}
    />
  );
};

function axesOf({ flagMatrix, flags = {}, flagsSetup }: FlagsParameters, shown: unknown): MatrixAxes {
  const catalog = flagsSetup?.flags ?? {};
  // "Show all" in the panel, for a story that names no matrix: the flags that it gives a value.
  const chosen = flagMatrix ?? (shown === 'on' ? Object.keys(flags) : undefined);
  return shown === 'off' ? new Map() : matrixAxes(chosen, catalog);
}
