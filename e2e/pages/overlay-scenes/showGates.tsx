import type { FlagStore } from '@halyard/core';
import { FlagProvider } from '@halyard/react';
import { createRoot } from 'react-dom/client';
import { SceneShop } from '../../../stories/overlay/tools/SceneShop.tsx';

/** Puts gates and readers under what the page has. */
export function showGates(store: FlagStore): void {
  const place = document.createElement('section');
  document.body.append(place);
  createRoot(place).render(
    <FlagProvider store={store}>
      <SceneShop />
    </FlagProvider>,
  );
}
