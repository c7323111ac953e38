import { useEffect } from 'react';
import { startAlone } from './scene/startAlone.ts';
import type { SceneOptions } from './scene/startScene.ts';

/** A page with the overlay in one of its states. The overlay draws itself beside the page, not in it. */
export function OverlayScene(options: SceneOptions) {
  useEffect(() => {
    const { stop } = startAlone(options);
    return stop;
  }, [options]);
  return (
    <section className="card" aria-label="A page">
      <h2>A page</h2>
      <p>Press Alt+Shift+H, or the button in the corner.</p>
    </section>
  );
}
