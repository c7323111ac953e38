import { createElement } from '../../guard/surface/createElement.ts';
import type { ToolHost } from '../ToolHost.ts';
import { createBoxes } from './createBoxes.ts';
import { findPlaces } from './findPlaces.ts';
import { followPage } from './followPage.ts';
import css from './inspect.css?inline';
import { inspectMessages } from './inspectMessages.ts';
import { showGateMarks } from './showGateMarks.ts';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Outlines where on the page flags have an effect, all of them or one. Returns its undo. */
export function startInspecting(host: ToolHost): () => void {
  const { store, surface, flag } = host;
  const messages = host.messages('inspect', inspectMessages);
  const frame = createElement('section', {
    className: 'inspect',
    attributes: { 'aria-label': messages.label },
  });
  const found = createElement('p', { className: 'inspect-found', attributes: { role: 'status' } });
  const done = createElement('button', {
    className: 'button',
    text: messages.done,
    attributes: { type: 'button' },
  });
  const bar = createElement('div', { className: 'inspect-bar' });
  bar.append(found, createElement('p', { className: 'inspect-hint', text: messages.hint }), done);
  frame.append(bar);
  const open = (key: string) => {
    host.showFlag(key);
    host.close();
  };
  const boxes = createBoxes({ host, messages, frame, onOpen: open });
  let isRevealed = false;

  function draw(): void {
    const places = findPlaces({ store, flag });
    boxes.show(places);
    const gates = places.filter(({ kind }) => kind === 'gate').length;
    const text = describe(gates, places.length - gates);
    if (found.textContent !== text) found.textContent = text;
    // From a flag to its place: there is no need to look for it.
    if (flag === undefined || isRevealed || places.length === 0) return;
    isRevealed = true;
    boxes.move(1);
  }

  function describe(gates: number, readers: number): string {
    if (gates + readers > 0) {
      return flag === undefined ? messages.found(gates, readers) : messages.foundOf(flag, gates, readers);
    }
    return flag === undefined ? messages.none : messages.noneOf(flag);
  }

  function onKey(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (event.key === 'Escape') host.close();
    else if (step !== undefined && frame.contains(surface.shadow.activeElement)) boxes.move(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const unadopt = host.adoptStyles(css);
  const page = followPage(draw);
  const unfollow = store.state.subscribe(page.look);
  const hideMarks = showGateMarks(store);
  done.addEventListener('click', () => host.close());
  // At the window: Escape ends it wherever the focus is. Keys in the overlay are told again inside, see `keepEventsInside`.
  window.addEventListener('keydown', onKey);
  frame.addEventListener('keydown', onKey);
  surface.layer.append(frame);
  host.tuck(true);
  done.focus();
  page.look();
  return () => {
    hideMarks();
    page.stop();
    unfollow();
    window.removeEventListener('keydown', onKey);
    frame.remove();
    unadopt();
  };
}
