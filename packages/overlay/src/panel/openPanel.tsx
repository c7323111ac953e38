import type { FlagStore } from '@halyard/core';
import { createRoot } from 'react-dom/client';
import { adoptStyles } from '../guard/adoptStyles.ts';
import { createElement } from '../guard/createElement.ts';
import type { Surface } from '../guard/openSurface.ts';
import type { OverlayOptions } from '../OverlayOptions.ts';
import controlsCss from './controls/controls.css?inline';
import { createPanelModel } from './createPanelModel.ts';
import { Panel } from './Panel.tsx';
import itemCss from './flag-item.css?inline';
import mediaCss from './panel-media.css?inline';
import panelCss from './panel.css?inline';
import { PanelBoundary } from './PanelBoundary.tsx';

export interface PanelOptions extends Pick<OverlayOptions, 'describe'> {
  readonly surface: Surface;
  /** What was typed and is not applied, by flag. */
  readonly drafts: Map<string, string>;
  readonly onClose: () => void;
}

/** Draws the panel into the overlay's surface, as a React root of its own. Returns what closes it. */
export function openPanel(
  store: FlagStore,
  { surface, drafts, describe, onClose }: PanelOptions,
): () => void {
  const { layer, shadow } = surface;
  const model = createPanelModel(store, drafts);
  const unadopt = adoptStyles(shadow, panelCss + itemCss + controlsCss + mediaCss);
  const container = createElement('div');
  container.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) onClose();
  });
  layer.append(container);
  const root = createRoot(container);
  root.render(
    <PanelBoundary onClose={onClose}>
      <Panel model={model} describe={describe} onClose={onClose} />
    </PanelBoundary>,
  );
  return () => {
    model.stop();
    container.remove();
    unadopt();
    // Later: the page's React may be rendering when it takes the overlay away.
    queueMicrotask(() => root.unmount());
  };
}
