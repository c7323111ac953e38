import type { AddMessages } from './add/addMessages.ts';

/**
 * The words of every tool, by the tool's id. A tool declares its own in English, in its own chunk; `messages.tools` of the
 * overlay's options replaces them. A new tool is a line here, and one in `panelTools.ts`.
 */
export interface ToolMessages {
  readonly add: AddMessages;
}

export type ToolId = keyof ToolMessages;
