import { useCallback, useLayoutEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { addons } from 'storybook/preview-api';
import { UPDATE_GLOBALS } from 'storybook/internal/core-events';
import type { FlagsSetup } from '../FlagsParameters.ts';
import type { FlagsView } from '../FlagsView.ts';
import { matrixCells, type MatrixAxes, type MatrixCell } from '../matrix/matrixCells.ts';
import { forcedGlobal, matrixGlobal } from '../names.ts';
import type { StoryInstance } from '../story/createStoryInstance.ts';
import type { FlagLevels } from '../story/reportFlags.ts';
import { storyAnswers } from '../story/storyAnswers.ts';
import { formatToken, type ForcedFlags } from '../token/formatToken.ts';
import { parseToken } from '../token/parseToken.ts';
import { FlagMatrixGrid } from './FlagMatrixGrid.tsx';
import { keepModuleFlags } from './keepModuleFlags.ts';
import { StoryFlags } from './StoryFlags.tsx';
import { registerInstance } from './storyInstances.ts';
import { useFlagsReport } from './useFlagsReport.ts';
import { useLiveView } from './useLiveView.ts';

export interface FlaggedStoryProps {
  readonly storyId: string;
  readonly canvasElement: object;
  readonly Story: ComponentType;
  readonly setup: FlagsSetup;
  readonly values: Readonly<Record<string, unknown>>;
  readonly levels: FlagLevels;
  readonly token: string;
  readonly view: FlagsView;
  /** Empty: the story alone. */
  readonly axes: MatrixAxes;
  /** Whether modules read the flags while they load. */
  readonly isReloaded: boolean;
}

/** One story with its flags, or one for each cell of its matrix. */
export function FlaggedStory(props: FlaggedStoryProps): ReactNode {
  const { storyId, canvasElement, Story, setup, levels, axes } = props;
  const { flags: catalog = {} } = setup;
  const [instance, setInstance] = useState<StoryInstance>();
  const view = useLiveView(props.view);
  const { forced, answersOf } = useAnswers(props, view);
  useFlagsReport(instance, { storyId, setup, levels, forced, view });

  const answers = answersOf(forced);
  useLayoutEffect(() => {
    if (props.isReloaded && keepModuleFlags(answers)) location.reload();
  }, [props.isReloaded, answers]);

  const follow = useCallback(
    (mounted: StoryInstance) => {
      setInstance(mounted);
      return registerInstance(canvasElement, mounted);
    },
    [canvasElement],
  );

  if (axes.size === 0) {
    return (
      <StoryFlags catalog={catalog} answers={answers} onMount={follow}>
        <Story />
      </StoryFlags>
    );
  }
  const cells = matrixCells(axes);
  return (
    <FlagMatrixGrid
      cells={cells}
      onChoose={addons.hasChannel() ? (cell) => choose(forced, cell) : undefined}
      renderCell={(cell) => (
        <StoryFlags
          catalog={catalog}
          answers={answersOf(withCell(forced, cell))}
          onMount={cell === cells[0] ? follow : undefined}
        >
          <Story />
        </StoryFlags>
      )}
    />
  );
}

/** What the flags are for anything that is forced: the same map while its content is. */
function useAnswers({ setup, values, token }: FlaggedStoryProps, view: FlagsView) {
  // By content: Storybook merges parameters into new objects at every render.
  const content = JSON.stringify(values);
  return useMemo(() => {
    const known = new Map<string, ReturnType<typeof storyAnswers>>();
    const forced = parseToken(token);
    const answersOf = (chosen: ForcedFlags) => {
      const name = formatToken(chosen);
      let answers = known.get(name);
      if (!answers) {
        const given = JSON.parse(content) as typeof values;
        answers = storyAnswers({ catalog: setup.flags ?? {}, values: given, forced: chosen, view });
        known.set(name, answers);
      }
      return answers;
    };
    return { forced, answersOf };
  }, [setup.flags, content, token, view]);
}

function withCell(forced: ForcedFlags, cell: MatrixCell): ForcedFlags {
  const chosen = new Map(forced);
  for (const [key, value] of cell) chosen.set(key, { value });
  return chosen;
}

function choose(forced: ForcedFlags, cell: MatrixCell): void {
  const globals = { [forcedGlobal]: formatToken(withCell(forced, cell)), [matrixGlobal]: 'off' };
  addons.getChannel().emit(UPDATE_GLOBALS, { globals });
}
