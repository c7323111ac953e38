import { scenes, type SceneName } from '../../../stories/overlay/scene/scenes.ts';
import { startScene, type Scene } from '../../../stories/overlay/scene/startScene.ts';

/** A page with an overlay in the state that its address names, as a production build. Tests reach the scene through `page`. */
const parameters = new URLSearchParams(location.search);
const name = (parameters.get('scene') ?? 'shop') as SceneName;
document.documentElement.dir = parameters.get('dir') ?? '';
if (parameters.has('hostile')) document.documentElement.dataset['hostile'] = '';
if (parameters.has('off')) document.documentElement.dataset['halyardOverlay'] = 'off';

const first = startScene({
  ...scenes[name],
  ...(parameters.get('dir') === 'rtl' && { messages: { lang: 'ar', dir: 'rtl' } }),
  ...(parameters.has('webdriver') && { whenAutomated: 'hide' }),
});
const second = parameters.has('two') ? startScene({ audience: 'search/story', values: {} }) : undefined;

export interface OverlayPage {
  readonly scene: Scene;
  readonly second: Scene | undefined;
}

Object.defineProperty(window, Symbol.for('overlay-page'), {
  // Another copy of this bundle may run on the same page.
  configurable: true,
  value: { scene: first, second } satisfies OverlayPage,
});
