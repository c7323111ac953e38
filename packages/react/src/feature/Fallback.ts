import type { ReactNode } from 'react';
import type { FlagCrash } from './FlagCrash.ts';

/** What a gate shows in place of its branch; a function learns whether the branch threw. */
export type Fallback = ReactNode | ((crash: FlagCrash | undefined) => ReactNode);
