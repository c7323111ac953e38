import type { FlagStore } from '@halyard/core';
import type { GuardOptions } from './GuardOptions.ts';
import { isFramedByStranger } from './isFramedByStranger.ts';
import { isSwitchedOff } from './isSwitchedOff.ts';
import { keepWatch, type Watch } from './keeping/keepWatch.ts';
import { claimPage, type PagePlace } from './page/claimPage.ts';
import { followOwner } from './page/followOwner.ts';
import { showOverlay, type ShownOverlay } from './showOverlay.ts';

/**
 * Keeps a tester's overrides, and while the permission holds draws the ring and loads the tools. Of several on a page one keeps
 * what an audience has forced, and one draws for all. Returns its undo.
 */
export function startGuard(store: FlagStore, options: GuardOptions = {}): () => void {
  const { access } = store;
  if (!access) return () => {};
  const canShow = !isFramedByStranger() && !isSwitchedOff(options);
  let watch: Watch | undefined;
  let unfollowOwner: (() => void) | undefined;
  let shown: ShownOverlay | undefined;
  let place: PagePlace | undefined;
  let closeNotice: (() => void) | undefined;

  const keeping = claimPage(`keep ${access.audience ?? 'default'}`, {
    store,
    onTurn: () => {
      unfollowOwner?.();
      watch = keepWatch(store);
    },
  });
  const [owner = store] = keeping.line();
  if (owner !== store) unfollowOwner = followOwner(store, owner);

  function show(): void {
    closeNotice?.();
    // Its place in the line is known only once the line has been joined.
    const stores = () => place?.line() ?? [store];
    shown = showOverlay({ stores, shelf: watch?.shelf, ...options });
  }

  function hide(): void {
    closeNotice = shown?.close({ hasEnded: access?.state === 'ended' });
    shown = undefined;
    place?.leave();
    place = undefined;
  }

  const follow = () => {
    if (access.state === 'granted' && canShow)
      place ??= claimPage('show', { store, onTurn: show, onLine: () => shown?.update() });
    else if (place) hide();
  };
  const unfollow = access.subscribe(follow);
  follow();
  return () => {
    unfollow();
    hide();
    closeNotice?.();
    keeping.leave();
    unfollowOwner?.();
    watch?.stop();
  };
}
