import type { FlagDescriptions, FlagSource } from '@halyard/core';
import type { MessagesOption } from './messages/MessagesOption.ts';

export interface OverlayOptions {
  /**
   * Opens and closes the panel: modifiers as `KeyboardEvent` names them, then the key by its place on the keyboard.
   * Default `'Alt+Shift+H'`.
   */
  readonly shortcut?: string | undefined;
  /**
   * Held while the panel is open, it shows the page without overrides, wherever the focus is; not while somebody types. Spelled like
   * `shortcut`; `false` for none. Default `'Alt+Shift+P'`.
   */
  readonly peekKey?: string | false | undefined;
  /** Loads what people should know of each flag; called when the panel is first opened. */
  readonly describe?: (() => Promise<{ readonly default?: FlagDescriptions } | FlagDescriptions>) | undefined;
  /**
   * Makes the source that the tool "View as" asks for the flags of other attributes: one of its own each time, that keeps nothing,
   * such as `() => ofrep({ baseUrl: '/', persist: false })`. Without it the tool shows the evaluation context and no more.
   */
  readonly viewAs?: (() => FlagSource) | undefined;
  /** Other words than the English ones. Read once, when the overlay is mounted. */
  readonly messages?: MessagesOption | undefined;
  /**
   * Whether it is drawn where a program drives the browser (`navigator.webdriver`). Default `'show'`. The attribute
   * `data-halyard-overlay="off"` at `<html>` hides it from anybody; either way what is forced stays forced.
   */
  readonly whenAutomated?: 'show' | 'hide' | undefined;
}
