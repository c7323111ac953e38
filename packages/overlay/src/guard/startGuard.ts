import type { FlagStore } from '@halyard/core';
import { writeOverrideCookie } from '@halyard/core/carry';
import { keepOverrides } from '@halyard/core/overrides';
import type { GuardOptions } from './GuardOptions.ts';
import { isFramedByStranger } from './isFramedByStranger.ts';
import { showEndNotice } from './showEndNotice.ts';
import { showTools, type Tools } from './showTools.ts';

/** Keeps a tester's overrides, and shows the tools while the permission holds. Returns its undo. */
export function startGuard(store: FlagStore, options: GuardOptions = {}): () => void {
  const { access } = store;
  if (!access) return () => {};
  let tools: Tools | undefined;
  let closeNotice: (() => void) | undefined;
  const canShow = !isFramedByStranger();

  const follow = () => {
    if (access.state === 'granted' && canShow) {
      closeNotice?.();
      tools ??= showTools(store, options);
    } else if (tools) {
      const { hasForced } = tools;
      tools.close();
      tools = undefined;
      if (access.state === 'ended' && hasForced()) closeNotice = showEndNotice();
    }
  };

  const stopKeeping = keepOverrides(store, writeOverrideCookie);
  const unfollow = access.subscribe(follow);
  follow();
  return () => {
    unfollow();
    tools?.close();
    closeNotice?.();
    stopKeeping();
  };
}
