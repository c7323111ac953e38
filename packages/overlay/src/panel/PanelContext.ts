import { createContext, useContext, type Context } from 'react';
import type { Surface } from '../guard/surface/openSurface.ts';
import type { MessagesOption } from '../messages/MessagesOption.ts';
import type { OverlayOptions } from '../OverlayOptions.ts';
import type { PanelModel } from './model/createPanelModel.ts';
import type { StoreMemory } from './model/PanelMemory.ts';
import type { ToolOpener } from './tools/ToolOpener.ts';

/** What every part of the panel may need. */
export interface PanelParts extends Pick<OverlayOptions, 'viewAs'> {
  readonly model: PanelModel;
  readonly memory: StoreMemory;
  readonly surface: Surface;
  /** The app's own words. */
  readonly table: MessagesOption | undefined;
  readonly openTool: ToolOpener;
}

export const PanelContext: Context<PanelParts | undefined> = createContext<PanelParts | undefined>(undefined);

export function usePanel(): PanelParts {
  const parts = useContext(PanelContext);
  // Only this package's own mistake.
  if (!parts) throw new Error('Outside of the panel.');
  return parts;
}
