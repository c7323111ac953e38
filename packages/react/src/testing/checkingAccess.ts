import type { Access } from '@halyard/core';
import { grantedAccess } from './grantedAccess.ts';

/** The access of a page that has not verified its tester's permission yet. */
export function checkingAccess(): Access {
  return { ...grantedAccess(), state: 'checking', held: new Set(), allows: () => false };
}
