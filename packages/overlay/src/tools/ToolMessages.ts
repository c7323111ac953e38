import type { AddMessages } from './add/addMessages.ts';
import type { BisectMessages } from './bisect/bisectMessages.ts';
import type { ContextMessages } from './context/contextMessages.ts';
import type { CopyAsMessages } from './copy-as/copyAsMessages.ts';
import type { EventMessages } from './events/eventMessages.ts';
import type { InspectMessages } from './inspect/inspectMessages.ts';
import type { ReportMessages } from './report/reportMessages.ts';
import type { ScenarioMessages } from './scenarios/scenarioMessages.ts';

/**
 * The words of every tool, by the tool's id. A tool declares its own in English, in its own chunk; `messages.tools` of the
 * overlay's options replaces them. A new tool is a line here, and one in `panelTools.ts`.
 */
export interface ToolMessages {
  readonly add: AddMessages;
  readonly bisect: BisectMessages;
  readonly context: ContextMessages;
  readonly copyAs: CopyAsMessages;
  readonly events: EventMessages;
  readonly inspect: InspectMessages;
  readonly report: ReportMessages;
  readonly scenarios: ScenarioMessages;
}

export type ToolId = keyof ToolMessages;
