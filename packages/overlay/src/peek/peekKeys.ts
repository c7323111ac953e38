import type { Surface } from '../guard/surface/openSurface.ts';

/** Which key is held to peek while the panel of a surface is open. */
export const peekKeys: WeakMap<Surface, string> = new WeakMap();
