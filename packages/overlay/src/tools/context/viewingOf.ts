import type { ToolHost } from '../ToolHost.ts';
import type { ContextChanges } from './ContextChanges.ts';
import type { ContextMessages } from './contextMessages.ts';
import { createViewing } from './createViewing.ts';
import { showViewingMark } from './showViewingMark.ts';
import type { Viewing } from './Viewing.ts';
import { viewings } from './viewings.ts';

/** How the host's store is viewed; nothing where the app gave no source for it. It outlives the tool, and ends with the overlay. */
export function viewingOf(host: ToolHost, messages: ContextMessages): Viewing | undefined {
  const { store, surface, viewAs } = host;
  const known = viewings.get(store);
  if (known || !viewAs) return known;
  const viewing = createViewing(store, {
    makeSource: viewAs,
    mark: (changes) => {
      const text = messages.viewing(namesOf(changes, messages));
      const unmark = showViewingMark(surface, text);
      host.showBanner({ text, action: messages.stop, run: viewing.stop });
      return () => {
        unmark();
        host.showBanner(undefined);
      };
    },
  });
  viewings.set(store, viewing);
  surface.closed.addEventListener('abort', () => {
    viewings.delete(store);
    viewing.stop();
  });
  return viewing;
}

/** Names alone: a value may say who somebody is, and the mark is on every picture of the page. */
function namesOf(changes: ContextChanges, messages: ContextMessages): string {
  const names = Object.keys(changes);
  return names.map((name) => (name === 'targetingKey' ? messages.viewingAsNobody : name)).join(', ');
}
