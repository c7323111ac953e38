import { FlagProvider } from '@halyard/react';
import { useEffect, useState, type ReactNode } from 'react';
import { startAlone } from '../scene/startAlone.ts';
import type { Scene, SceneOptions } from '../scene/startScene.ts';
import { SceneShop } from './SceneShop.tsx';

/** A tester's page with gates and readers, and the overlay over it. */
export function OverlayScene(options: SceneOptions): ReactNode {
  const [scene, setScene] = useState<Scene>();
  useEffect(() => {
    const started = startAlone(options);
    setScene(started);
    return started.stop;
    // A story says once what its page is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (!scene) return null;
  return (
    <FlagProvider store={scene.store}>
      <SceneShop />
    </FlagProvider>
  );
}
