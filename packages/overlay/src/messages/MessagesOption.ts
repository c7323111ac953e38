import type { CardMessages } from '../cards/cardMessages.ts';
import type { GuardMessages } from '../guard/guardMessages.ts';
import type { ProblemMessages } from '../panel/controls/problemMessages.ts';
import type { DetailMessages } from '../panel/details/detailMessages.ts';
import type { EmptyMessages } from '../panel/list/emptyMessages.ts';
import type { BulkMessages } from '../panel/model/bulkMessages.ts';
import type { PeekMessages } from '../peek/peekMessages.ts';
import type { PanelMessages } from '../panel/panelMessages.ts';
import type { WatchMessages } from '../panel/watch/watchMessages.ts';
import type { ToolAreaMessages } from '../panel/tools/toolAreaMessages.ts';
import type { ShellMessages } from '../shell/shellMessages.ts';
import type { ToolMessages } from '../tools/ToolMessages.ts';
import type { ValueMessages } from '../words/valueMessages.ts';

/**
 * The overlay's language table: every word that it shows, in parts that follow its chunks. The English ones are in the chunks
 * themselves; what an app gives replaces them, word by word.
 */
export interface MessagesOption {
  /** The language of the words, as in the attribute `lang`. Default `'en'`. */
  readonly lang?: string;
  /** Which way it is written. Default `'ltr'`. */
  readonly dir?: 'ltr' | 'rtl';
  readonly guard?: Partial<GuardMessages>;
  readonly values?: Partial<ValueMessages>;
  readonly shell?: Partial<ShellMessages>;
  readonly cards?: Partial<CardMessages>;
  readonly panel?: Partial<PanelMessages>;
  readonly empty?: Partial<EmptyMessages>;
  readonly problems?: Partial<ProblemMessages>;
  readonly peek?: Partial<PeekMessages>;
  readonly watch?: Partial<WatchMessages>;
  readonly toolArea?: Partial<ToolAreaMessages>;
  readonly bulk?: Partial<BulkMessages>;
  readonly details?: Partial<DetailMessages>;
  readonly tools?: { readonly [Id in keyof ToolMessages]?: Partial<ToolMessages[Id]> };
}
