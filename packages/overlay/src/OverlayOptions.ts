import type { FlagDescriptions } from '@halyard/core';
import type { MessagesOption } from './messages/MessagesOption.ts';

export interface OverlayOptions {
  /**
   * Opens and closes the panel: modifiers as `KeyboardEvent` names them, then the key by its place on the keyboard.
   * Default `'Alt+Shift+H'`.
   */
  readonly shortcut?: string | undefined;
  /** Loads what people should know of each flag; called when the panel is first opened. */
  readonly describe?: (() => Promise<{ readonly default?: FlagDescriptions } | FlagDescriptions>) | undefined;
  /** Other words than the English ones. Read once, when the overlay is mounted. */
  readonly messages?: MessagesOption | undefined;
  /**
   * Whether it is drawn where a program drives the browser (`navigator.webdriver`). Default `'show'`. The attribute
   * `data-halyard-overlay="off"` at `<html>` hides it from anybody; either way what is forced stays forced.
   */
  readonly whenAutomated?: 'show' | 'hide' | undefined;
}
