import type { FlagStore } from '@halyard/core';
import { writeOverrideCookie } from '@halyard/core/carry';
import { keepOverrides } from '@halyard/core/overrides';
import { keepExpired, type ExpiredOverrides } from '@halyard/core/session';
import type { GuardOptions } from './GuardOptions.ts';
import { isFramedByStranger } from './isFramedByStranger.ts';
import { isSwitchedOff } from './isSwitchedOff.ts';
import { claimPage, type PagePlace } from './page/claimPage.ts';
import { followOwner } from './page/followOwner.ts';
import { showOverlay, type ShownOverlay } from './showOverlay.ts';

/** Nobody was here for an hour; see `Access.resume`. */
const resting = 'HAL-523';

/**
 * Keeps a tester's overrides, and while the permission holds draws the ring and loads the tools. Of several on a page one keeps
 * what an audience has forced, and one draws for all. Returns its undo.
 */
export function startGuard(store: FlagStore, options: GuardOptions = {}): () => void {
  const { access } = store;
  if (!access) return () => {};
  const canShow = !isFramedByStranger() && !isSwitchedOff(options);
  const undos: Array<() => void> = [];
  let expired: ExpiredOverrides | undefined;
  let unfollowOwner: (() => void) | undefined;
  let shown: ShownOverlay | undefined;
  let place: PagePlace | undefined;
  let closeNotice: (() => void) | undefined;

  const keeping = claimPage(`keep ${access.audience ?? 'default'}`, {
    store,
    onTurn: () => {
      unfollowOwner?.();
      // In this order: what expired while no page was open is dropped by the second.
      expired = keepExpired(store);
      undos.push(() => expired?.stop(), keepOverrides(store, writeOverrideCookie));
    },
  });
  const [owner = store] = keeping.line();
  if (owner !== store) unfollowOwner = followOwner(store, owner);

  /** Its place in the line is known only once the line has been joined. */
  const stores = () => place?.line() ?? [store];

  function show(): void {
    closeNotice?.();
    shown = showOverlay({ ...options, stores, expired });
  }

  function hide(): void {
    const isOver = access?.state === 'ended' || access?.state === 'none';
    closeNotice = shown?.close({ hasEnded: isOver });
    shown = undefined;
    place?.leave();
    place = undefined;
  }

  const follow = () => {
    const isHere = access.state === 'granted' || access.refusal === resting;
    if (isHere && canShow) {
      place ??= claimPage('show', { store, onTurn: show, onLine: () => shown?.update() });
      shown?.update();
    } else if (place) hide();
  };
  const unfollow = access.subscribe(follow);
  follow();
  return () => {
    unfollow();
    hide();
    closeNotice?.();
    unfollowOwner?.();
    // Written before the next in line reads it.
    for (const undo of undos) undo();
    keeping.leave();
  };
}
