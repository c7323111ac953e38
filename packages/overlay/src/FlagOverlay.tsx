'use client';

import { useFlagStore } from '@halyard/react';
import { useEffect, useRef } from 'react';
import { mountOverlay } from './mountOverlay.ts';
import type { OverlayOptions } from './OverlayOptions.ts';

export type FlagOverlayProps = OverlayOptions;

/**
 * Puts the testers' panel into the page, outside of React's tree. Renders nothing, and for people without a permission to
 * override it does nothing.
 *
 * @example
 * <FlagOverlay describe={() => import('./flagDescriptions.ts')} />
 */
export function FlagOverlay({
  shortcut,
  peekKey,
  describe,
  viewAs,
  messages,
  whenAutomated,
}: FlagOverlayProps): null {
  const store = useFlagStore();
  // Usually an inline function, another one at each render: following it would close the panel.
  const latest = useRef({ describe, viewAs, messages });
  useEffect(() => {
    latest.current = { describe, viewAs, messages };
  });
  useEffect(() => {
    const { viewAs: makeSource } = latest.current;
    return mountOverlay(store, {
      shortcut,
      peekKey,
      whenAutomated,
      describe: async () => (await latest.current.describe?.()) ?? {},
      viewAs: makeSource && (() => (latest.current.viewAs ?? makeSource)()),
      messages: latest.current.messages,
    });
  }, [store, shortcut, peekKey, whenAutomated]);
  return null;
}
