import type { FlagChange } from '../api/AdminApi.ts';
import type { FlagRecord } from '@halyard/server';

/** How far one write of one flag has come. `seen` is the flag that the person had in front of them. */
export type FlagWrite =
  | { readonly phase: 'idle' }
  | { readonly phase: 'pending'; readonly change: FlagChange }
  | {
      readonly phase: 'confirming';
      readonly change: FlagChange;
      readonly seen: FlagRecord;
      readonly pending: boolean;
      readonly problem?: string;
    }
  | { readonly phase: 'conflict'; readonly change: FlagChange; readonly seen: FlagRecord }
  | {
      readonly phase: 'failed';
      readonly change: FlagChange;
      readonly seen: FlagRecord;
      readonly problem: string;
      /** False: no answer came, so the write may have been made all the same. */
      readonly isCertain: boolean;
    };
