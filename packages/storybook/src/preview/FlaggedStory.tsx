import type { JsonValue } from '@halyard/core';
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
  /** None where a test renders a composed story by itself: it has no `context.flags` either. */
  readonly canvasElement: object | null | undefined;
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
  const { storyId, canvasElement, Story, setup, levels } = props;
  const { flags: catalog = {} } = setup;
  const [instance, setInstance] = useState<StoryInstance>();
  const view = useLiveView(props.view);
  const { forced, answers, cells } = useAnswers(props, view);
  useFlagsReport(instance, { storyId, setup, levels, forced, view });

  useLayoutEffect(() => {
    if (props.isReloaded && keepModuleFlags(answers)) location.reload();
  }, [props.isReloaded, answers]);

  const follow = useCallback(
    (mounted: StoryInstance) => {
      setInstance(mounted);
      return canvasElement ? registerInstance(canvasElement, mounted) : undefined;
    },
    [canvasElement],
  );

  if (cells.size === 0) {
    return (
      <StoryFlags catalog={catalog} answers={answers} onMount={follow}>
        <Story />
      </StoryFlags>
    );
  }
  const all = [...cells.keys()];
  return (
    <FlagMatrixGrid
      cells={all}
      onChoose={addons.hasChannel() ? (cell) => choose(forced, cell) : undefined}
      renderCell={(cell) => (
        <StoryFlags
          catalog={catalog}
          answers={cells.get(cell) ?? answers}
          onMount={cell === all[0] ? follow : undefined}
        >
          <Story />
        </StoryFlags>
      )}
    />
  );
}

/** What the flags of the story and of each cell are: the same maps while their content is. */
function useAnswers({ setup, values, token, axes }: FlaggedStoryProps, view: FlagsView) {
  const { flags: catalog } = setup;
  // By content: Storybook merges parameters into new objects at every render.
  const content = JSON.stringify([values, [...axes]]);
  return useMemo(() => {
    const [given, shown] = JSON.parse(content) as [typeof values, Array<[string, JsonValue[]]>];
    const forced = parseToken(token);
    const answersOf = (chosen: ForcedFlags) =>
      storyAnswers({ catalog: catalog ?? {}, values: given, forced: chosen, view });
    const cells = shown.length === 0 ? [] : matrixCells(new Map(shown));
    return {
      forced,
      answers: answersOf(forced),
      cells: new Map(cells.map((cell) => [cell, answersOf(withCell(forced, cell))])),
    };
  }, [catalog, content, token, view]);
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
