import { startScene, type Scene, type SceneOptions } from './startScene.ts';

/** Starts a scene whose storage is its own: stories run side by side in one browser. It begins with nothing, and leaves nothing behind. */
export function startAlone(options: SceneOptions): Scene {
  const audience = options.audience ?? `shop/story/${Math.random()}`;
  // Where the launcher is, and whether it is hidden, is the same for all that a browser shows.
  forget('halyard:overlay:');
  const scene = startScene({ ...options, audience });
  return {
    ...scene,
    stop: () => {
      scene.stop();
      forget(`halyard:${audience}:`);
    },
  };
}

function forget(start: string): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(start)) storage.removeItem(key);
  }
}
