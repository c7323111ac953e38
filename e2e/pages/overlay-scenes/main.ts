import { scenes, type SceneName } from '../../../stories/overlay/scene/scenes.ts';
import { startScene, type Scene, type SceneOptions } from '../../../stories/overlay/scene/startScene.ts';

/** A page with an overlay in the state that its address names, as a production build. Tests reach the scene through `page`. */
const parameters = new URLSearchParams(location.search);
const name = (parameters.get('scene') ?? 'shop') as SceneName;
document.documentElement.dir = parameters.get('dir') ?? '';
if (parameters.has('hostile')) document.documentElement.dataset['hostile'] = '';
if (parameters.has('off')) document.documentElement.dataset['halyardOverlay'] = 'off';

const crash = (): string => {
  throw new Error('A word that crashes.');
};
/** Words that are missing break what says them. */
const crashes: Readonly<Record<string, SceneOptions['messages']>> = {
  panel: { panel: { allFlags: crash } },
  tool: { tools: { events: { count: crash } } },
};

const messages = crashes[parameters.get('crash') ?? ''];
const first = startScene({
  ...scenes[name],
  ...(messages && { messages }),
  ...(parameters.get('dir') === 'rtl' && { messages: { lang: 'ar', dir: 'rtl' } }),
  ...(parameters.has('webdriver') && { whenAutomated: 'hide' }),
});
const second = parameters.has('two') ? startScene({ audience: 'search/story', values: {} }) : undefined;
if (parameters.has('gates')) void import('./showGates.tsx').then(({ showGates }) => showGates(first.store));
if (parameters.has('development')) {
  // Its own entry refuses builds for production, as this is one.
  // oxlint-disable-next-line no-restricted-imports
  void import('../../../packages/grants/src/dev/showDevBar.ts').then(({ showDevBar }) => showDevBar());
}

export interface OverlayPage {
  readonly scene: Scene;
  readonly second: Scene | undefined;
}

Object.defineProperty(window, Symbol.for('overlay-page'), {
  // Another copy of this bundle may run on the same page.
  configurable: true,
  value: { scene: first, second } satisfies OverlayPage,
});
