import type { FlagDescriptions, FlagSource, FlagStore } from '@halyard/core';
import type { Surface } from '../guard/surface/openSurface.ts';
import type { ToolId, ToolMessages } from './ToolMessages.ts';

/** A line at the top of the panel, with something to do about it. */
export interface PanelBanner {
  readonly text: string;
  readonly action: string;
  readonly run: () => void;
}

/** What the panel gives to a tool. Made anew each time one is opened, and useless after it was closed. */
export interface ToolHost {
  /** The store that the panel shows. Where a page has several, the tester chose this one. */
  readonly store: FlagStore;
  /** Where the overlay draws: `layer` carries colours and font, whatever is appended there must be taken away again. */
  readonly surface: Surface;
  /** The flag for which it was opened, if it was opened from a flag's details. */
  readonly flag: string | undefined;
  /** What the app says of its flags; empty until that has been loaded. */
  readonly descriptions: FlagDescriptions;
  /** Makes a source for the flags of another evaluation context; absent where the app gave none for this store. */
  readonly viewAs: (() => FlagSource) | undefined;
  /** The words of a tool: its English ones, with what the app replaces. */
  messages<Id extends ToolId>(id: Id, english: ToolMessages[Id]): ToolMessages[Id];
  /** Has a screen reader say it. Only what a tester cannot see otherwise. */
  announce(text: string): void;
  /** Adds a sheet to the shadow root. Returns its undo. */
  adoptStyles(css: string): () => void;
  /** Leaves the tool's view, untucks the panel, and puts the focus on a flag with its details open. */
  showFlag(key: string): void;
  /** Changes overrides in a way that the footer offers to undo; `words` say in the past what was done. */
  change(words: string, change: () => void): void;
  /** Keeps a line at the top of the panel, also after the tool was closed. It is drawn when the store changes next. */
  showBanner(banner: PanelBanner | undefined): void;
  /** Hides the panel while a tool works on the page, or shows it again; the shortcut and the launcher show it too. */
  tuck(isTucked: boolean): void;
  /** Ends the tool, and goes back to the list. */
  close(): void;
}
