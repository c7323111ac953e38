import type { FlagDescriptions } from '@halyard/core';

export interface OverlayOptions {
  /**
   * Opens and closes the panel: modifiers as `KeyboardEvent` names them, then the key by its place on the keyboard.
   * Default `'Alt+Shift+H'`.
   */
  readonly shortcut?: string | undefined;
  /** Loads what people should know of each flag; called when the panel is first opened. */
  readonly describe?: (() => Promise<{ readonly default?: FlagDescriptions } | FlagDescriptions>) | undefined;
}
