import type { FlagDescriptions } from '@halyard/core';
import type { OpenedTool } from './OpenedTool.ts';

/** What the panel gives to the part of it that draws the menu of tools, and the one that is open. */
export interface ToolAreaProps {
  readonly opened: OpenedTool | undefined;
  readonly onOpened: (opened: OpenedTool | undefined) => void;
  readonly isMenuOpen: boolean;
  /** Closes the menu, and puts the focus back on its button. */
  readonly onMenuClose: () => void;
  readonly descriptions: FlagDescriptions;
  readonly announce: (text: string) => void;
  readonly showFlag: (key: string) => void;
  readonly onHide: (minutes: number) => void;
}
