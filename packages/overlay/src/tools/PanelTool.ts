import type { ComponentType } from 'react';
import type { ToolHost } from './ToolHost.ts';
import type { ToolId } from './ToolMessages.ts';

/**
 * One of the panel's rarer tools, as the panel knows it before its chunk is loaded. Its name is `toolArea.tools[id]` of the
 * language table, and where `isForFlag` is set, `details.toolsForFlag[id]`.
 */
export interface PanelTool {
  readonly id: ToolId;
  /** The path of its icon, drawn as a line of 1.5 in a square of 16. */
  readonly icon: string;
  /** Whether a flag's details offer it too; it then finds the flag's key in `host.flag`. Default `false`. */
  readonly isForFlag?: true;
  /** Loads its chunk, which exports it as `tool`. Called when it is first wanted, and again after a failure. */
  readonly load: () => Promise<{ readonly tool: ToolModule }>;
}

/** A tool is drawn in the panel, or it works on the page. */
export type ToolModule =
  | {
      /** Takes the list's place in the panel. The way back is the panel's; a crash stays inside. */
      readonly View: ComponentType<ToolViewProps>;
      readonly start?: never;
    }
  | {
      /**
       * Begins, and returns its undo. It runs until the tester stops it, another tool begins, or the panel closes; a tucked
       * panel (`host.tuck`) counts as open.
       */
      readonly start: (host: ToolHost) => () => void;
      readonly View?: never;
    };

export interface ToolViewProps {
  readonly host: ToolHost;
}
