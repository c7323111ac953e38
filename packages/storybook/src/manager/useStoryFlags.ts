import type { OverrideChoice } from '@halyard/core';
import { useEffect, useState } from 'react';
import { useChannel, useGlobals, useStorybookState } from 'storybook/manager-api';
import type { FlagsReport } from '../FlagsReport.ts';
import { flagsViewOf, type FlagsView } from '../FlagsView.ts';
import { askMessage, forcedGlobal, matrixGlobal, reportMessage, viewGlobal } from '../names.ts';
import { formatToken, type ForcedFlags } from '../token/formatToken.ts';
import { parseToken } from '../token/parseToken.ts';

/** The flags of the story on the screen, and what changes them. */
export interface StoryFlagsState {
  /** Absent until the story has told. */
  readonly report: FlagsReport | undefined;
  readonly forced: ForcedFlags;
  readonly view: FlagsView;
  readonly isMatrix: boolean;
  readonly force: (key: string, choice: OverrideChoice | undefined) => void;
  readonly forceAll: (forced: ForcedFlags) => void;
  readonly setView: (view: FlagsView) => void;
  readonly setMatrix: (isShown: boolean) => void;
}

export function useStoryFlags(): StoryFlagsState {
  const [globals, updateGlobals] = useGlobals();
  const { storyId } = useStorybookState();
  const [report, setReport] = useState<FlagsReport>();
  const emit = useChannel({ [reportMessage]: setReport });
  const forced = parseToken(globals[forcedGlobal]);

  // Each story is asked: it may have told before anybody listened.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps
  useEffect(() => emit(askMessage), [emit, storyId]);

  const forceAll = (next: ForcedFlags) => updateGlobals({ [forcedGlobal]: formatToken(next) });
  return {
    report: report?.storyId === storyId ? report : undefined,
    forced,
    view: flagsViewOf(globals[viewGlobal]),
    isMatrix: globals[matrixGlobal] === 'on',
    force: (key, choice) => {
      const next = new Map(forced);
      if (choice) next.set(key, choice);
      else next.delete(key);
      forceAll(next);
    },
    forceAll,
    setView: (view) => updateGlobals({ [viewGlobal]: view }),
    setMatrix: (isShown) => updateGlobals({ [matrixGlobal]: isShown ? 'on' : 'off' }),
  };
}
