import { manyValues } from './sceneFlags.ts';
import type { SceneOptions } from './startScene.ts';

/** Every state that the overlay can be in before somebody touches it. */
export const scenes = {
  shop: { read: { 'new-checkout': 1, layout: 3, banner: 1, 'max-items': 2 } },
  forced: {
    forced: {
      'new-checkout': { value: true },
      'max-items': { value: 24, note: 'SHOP-7' },
      layout: { value: 'list', scope: 'tab' },
    },
    read: { 'new-checkout': 1, layout: 3, banner: 1, 'max-items': 2 },
  },
  simulated: { forced: { 'new-checkout': { simulate: 'error' }, layout: { simulate: 'pending' } } },
  inert: { forced: { layout: { value: 'no such variant' }, 'disable-payments': { value: true } } },
  astray: { read: { 'new-checkout': 1, layout: 3, 'sumer-sale': 1 } },
  denied: { denied: ['new-checkout', 'layout', 'banner'] },
  empty: { flags: null, values: {} },
  loading: { flags: null, values: {}, status: 'NOT_READY' },
  stale: { status: 'STALE' },
  failed: { values: {}, status: 'ERROR' },
  refused: { values: {}, status: 'FATAL' },
  many: { flags: null, values: manyValues(10_000) },
  expired: {
    expired: { 'new-checkout': { value: true }, 'max-items': { value: 24 }, banner: { simulate: 'error' } },
  },
  resting: { forced: { 'new-checkout': { value: true }, 'max-items': { value: 24 } }, isResting: true },
} as const satisfies Readonly<Record<string, SceneOptions>>;

export type SceneName = keyof typeof scenes;
